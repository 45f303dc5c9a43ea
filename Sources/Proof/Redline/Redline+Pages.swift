import Layout
import Measure
import Press
import Source

extension Redline {
    /// Compares two finished pages by what their PDFs say: the texts in the order of their structure, and where each stands.
    ///
    /// - Parameters:
    ///   - stories: the stories of the page as it is now; the earlier page's texts are dealt out to them.
    public init(fromPage old: [UInt8], toPage new: [UInt8], stories: [PageRecord.Story], lattice: Lattice, earlier: String) throws(Refusal) {
        let before = try PageTexts(old, file: earlier)
        let after = try PageTexts(new, file: "the page as it is now")
        let owners = after.owners(stories)
        self.init(
            from: before.record(before.owners(like: after, owners), stories, lattice), to: after.record(owners, stories, lattice), earlier: earlier)
        notCompared = ["图片", "版式数值"]
    }
}

/// The texts of a finished page, read back, each with its place.
private struct PageTexts {
    var elements: [TextElement]

    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let plate: PlateReading
        do throws(PDFFile.Unreadable) {
            plate = try PlateReading(bytes)
        } catch {
            throw Refusal("proof.unreadable", at: SourcePosition(file: file), "not a readable PDF: \(error.reason)", hint: "name a PDF that make wrote")
        }
        guard let page = plate.pages.first else {
            throw Refusal("proof.unreadable", at: SourcePosition(file: file), "the PDF has no page", hint: "name a PDF that make wrote")
        }
        elements = TextElement.all(on: page)
    }

    private var texts: [String] { elements.map { String(String.UnicodeScalarView($0.scalars)) } }

    /// For each element the story that holds its text: the page was drawn from the stories, so their texts follow one another as the elements do.
    func owners(_ stories: [PageRecord.Story]) -> [Int] {
        let told = stories.enumerated().flatMap { story in story.element.texts.map { (story.offset, $0) } }
        return deal(ShortestScript(from: texts, to: told.map(\.1)).common, told.map(\.0))
    }

    /// For each element the story of the same or of the nearest text on another page.
    func owners(like other: PageTexts, _ owners: [Int]) -> [Int] { deal(ShortestScript(from: texts, to: other.texts).common, owners) }

    /// An element without a partner belongs where the other page has texts without one in the same gap, in order; else to the story before it.
    private func deal(_ common: [(before: Int, after: Int)], _ owners: [Int]) -> [Int] {
        var result: [Int] = []
        var (x, y) = (0, 0)
        for pair in common + [(elements.count, owners.count)] {
            for index in x..<max(x, pair.before) {
                let partner = min(y + index - x, pair.after - 1)
                result.append(partner >= y && owners.indices.contains(partner) ? owners[partner] : result.last ?? owners.first ?? 0)
            }
            if pair.before < elements.count { result.append(owners[pair.after]) }
            (x, y) = (pair.before + 1, pair.after + 1)
        }
        return result
    }

    func record(_ owners: [Int], _ stories: [PageRecord.Story], _ lattice: Lattice) -> PageRecord {
        var record = PageRecord(stories: [], blocks: [], pictures: [], values: [])
        for (index, story) in stories.enumerated() {
            let own = zip(owners, elements).filter { $0.0 == index }.map(\.1)
            if own.isEmpty { continue }
            record.stories.append(PageRecord.Story(id: story.id, texts: own.map { String(String.UnicodeScalarView($0.scalars)) }))
            record.blocks.append(PageRecord.Block(story.id, own, lattice))
        }
        return record
    }
}

extension PageRecord.Block {
    /// The lines and columns that a story's texts reach into.
    fileprivate init(_ name: String, _ elements: [TextElement], _ lattice: Lattice) {
        let whole = elements.reduce(into: Extent()) { whole, element in
            whole.add(element.extent.left, element.extent.top)
            whole.add(element.extent.right, element.extent.bottom)
        }
        let step = (lattice.columnWidth + lattice.gutter).points
        func column(_ x: Double) -> Int { Int(((x - lattice.origin.x.points) / step).bounded) }
        func line(_ y: Double) -> Int { Int(((y - lattice.origin.y.points) / lattice.pitch.points).bounded) }
        let setting = elements.map { element in
            [element.extent.left - whole.left, element.extent.top - whole.top, element.extent.right - whole.left, element.extent.bottom - whole.top]
                .map { "\(Int(($0.bounded * 10).rounded()))" }.joined(separator: " ")
        }.joined(separator: "\n")
        self.init(
            name: name, story: name, column: column(whole.left), columns: column(whole.right) - column(whole.left) + 1, line: line(whole.top),
            lines: line(whole.bottom) - line(whole.top) + 1, setting: SHA256.hex(of: Array(setting.utf8)))
    }
}
