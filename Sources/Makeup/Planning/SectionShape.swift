import Copy
import Layout

/// What planning asks of a section: where its pictures and figures can stand, and how wide.
struct SectionShape {
    /// The pictures at one end of its columns.
    private struct Band {
        /// Of those that state their columns.
        var columns = 0
        /// The columns of the widest of these; nil where none states them.
        var widest: Int?
        /// Those that share what the others leave.
        var sharers = 0

        init(_ pictures: [Picture], _ stand: Picture.Stand) {
            for index in pictures.indices where pictures[index].stand == stand {
                guard let stated = pictures[index].columns else {
                    sharers += 1
                    continue
                }
                columns += stated
                widest = max(widest ?? stated, stated)
            }
        }

        var isEmpty: Bool { widest == nil && sharers == 0 }
        /// The fewest columns in which they stand side by side.
        var leastColumns: Int { columns + sharers }

        /// The columns of its widest picture over so many columns; nil without one.
        /// - Parameter others: what else shares the columns that are left.
        func widest(over whole: Int, others: Int) -> Int? {
            guard sharers > 0 else { return widest }
            let share = (whole - columns + sharers + others - 1) / (sharers + others)
            return max(widest ?? share, share)
        }
    }

    let pin: Pin
    /// Figures or charts.
    let hasFigures: Bool
    private let top: Band
    private let foot: Band

    init(_ section: Section) {
        pin = section.pin
        hasFigures = !section.statistics.isEmpty || !section.charts.isEmpty
        top = Band(section.pictures, .top)
        foot = Band(section.pictures, .foot)
    }

    /// True where pictures stand right under the heading.
    var opensWithPicture: Bool { !top.isEmpty }

    /// The fewest columns in which its pictures, and its figures in their band, stand side by side.
    func leastColumns(_ figures: BlockPlan.Figures) -> Int { max(foot.leastColumns, top.leastColumns + inBand(figures)) }

    /// The columns of its widest picture; 0 without one.
    func widestPicture(over columns: Int, figures: BlockPlan.Figures) -> Int {
        let (top, foot) = (top.widest(over: columns, others: inBand(figures)), foot.widest(over: columns, others: 0))
        guard let top, let foot else { return top ?? foot ?? 0 }
        return max(top, foot)
    }

    /// One where its figures stand in the pictures' band.
    private func inBand(_ figures: BlockPlan.Figures) -> Int { figures == .band && hasFigures ? 1 : 0 }
}
