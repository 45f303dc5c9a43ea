import Layout

/// Where a story breaks off in one part of a chain and goes on in the next: after some lines of a paragraph.
///
/// Of all places at which the part's legs are full the cheapest is taken: what it costs inside the part (`TextFlow`), and the widow or
/// orphan at the seam itself.
struct StorySeam: Hashable {
    /// Counted from 0.
    var paragraph: Int
    /// The lines that this paragraph is set in.
    var count: Int
    /// How many of them stand before the seam, at least one.
    var lines: Int

    /// The cheapest seam; nil where the text is too short to fill the legs.
    init?(_ paragraphs: [ModuleDemand.Paragraph], legs: [Int], prices: ModuleDemand.LinePrices) {
        let room = legs.reduce(0, +)
        var best: (seam: StorySeam, cost: Int)?
        for index in paragraphs.indices {
            let earlier = TextFlow(Array(paragraphs[..<index]), prices: prices)
            for count in paragraphs[index].counts where paragraphs[index].keeping == nil {
                for lines in 1...max(1, count.lines) where earlier.least + lines <= room && earlier.most + lines >= room {
                    let flow = TextFlow(Array(paragraphs[..<index]) + [paragraphs[index].fixed(lines)], prices: prices)
                    guard let setting = flow.cheapest(in: legs), setting.empty == 0 else { continue }
                    let cost = setting.cost + count.price + Self.price(paragraphs[index], lines: lines, of: count.lines, prices)
                    if best.map({ cost < $0.cost }) ?? true {
                        best = (StorySeam(paragraph: index, count: count.lines, lines: lines), cost)
                    }
                }
            }
        }
        guard let best else { return nil }
        self = best.seam
    }

    init(paragraph: Int, count: Int, lines: Int) {
        (self.paragraph, self.count, self.lines) = (paragraph, count, lines)
    }

    private static func price(_ paragraph: ModuleDemand.Paragraph, lines: Int, of count: Int, _ prices: ModuleDemand.LinePrices) -> Int {
        guard lines < count else { return paragraph.headsText ? prices.strandedHead : 0 }
        let parted = lines < paragraph.begun ? prices.parted : 0
        let orphan = lines == 1 ? (paragraph.opensWithLead ? prices.loneLead : prices.orphan) : 0
        return parted + orphan + (count - lines == 1 ? prices.widow : 0)
    }
}
