/// What stands in a module's columns beside its text: the heading, a band of pictures, a panel of figures. All numbers are whole lines.
///
/// It covers neighbouring columns from their top or their foot, and takes one of several heights, each at a price. Of two obstacles at
/// the top of one column the later stands under the earlier and covers no column that the earlier leaves free; at the foot it stands
/// above it.
struct Obstacle: Hashable {
    enum Stand: Hashable {
        case top, foot
    }

    /// A height that it can take.
    struct Height: Hashable {
        var lines: Int
        var price: Int
        /// How many of its callouts are left out for it.
        var hidden = 0
    }

    /// As an editor calls it: `picture`, `panel`, `heading`.
    var name: String
    var columns: Range<Int>
    var stand = Stand.top
    /// What it would choose by itself.
    var natural: Int
    /// The cheapest first.
    let heights: [Height]

    init(_ name: String, columns: Range<Int>, stand: Stand = .top, natural: Int, heights: [Height]) {
        self.name = name
        self.columns = columns
        self.stand = stand
        self.natural = natural
        self.heights = heights.sorted { ($0.price, $0.lines) < ($1.price, $1.lines) }
    }

    /// Every height of a range; each line off the natural height costs `price`, squared.
    init(_ name: String, columns: Range<Int>, stand: Stand = .top, natural: Int, range: ClosedRange<Int>, price: Int) {
        self.init(
            name, columns: columns, stand: stand, natural: natural,
            heights: range.map { Height(lines: $0, price: ($0 - natural) * ($0 - natural) * price) })
    }

    var least: Int { heights.map(\.lines).min() ?? 0 }
    var most: Int { heights.map(\.lines).max() ?? 0 }
}
