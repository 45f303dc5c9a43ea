import Copy

/// Where things may stand beside the text of a module: of two at the same end of a column one covers the columns of the other, or they share
/// none. What does not go where it would stand goes to other columns, to the other end, or over all columns.
struct AsideRoom {
    let columns: Range<Int>
    private var taken: [Stretch]

    struct Stretch: Hashable {
        var columns: Range<Int>
        var stand: Picture.Stand
    }

    init(columns: Range<Int>, taken: [Obstacle]) {
        self.columns = columns
        self.taken = taken.map { Stretch(columns: $0.columns, stand: $0.stand == .top ? .top : .foot) }
    }

    mutating func take(_ stretch: Stretch) { taken.append(stretch) }

    /// So many columns at an end: the last ones, where that can be.
    /// - Parameter isQuote: away from the figures and boxes of the last column, where there are three columns or more.
    func stretch(_ count: Int, at stand: Picture.Stand, isQuote: Bool = false) -> Stretch {
        let count = min(max(1, count), columns.count)
        let starts = (columns.lowerBound...(columns.upperBound - count)).reversed()
        let usual = isQuote && count == 1 && columns.count >= 3 ? [columns.lowerBound + 1] : []
        let ends: [Picture.Stand] = stand == .top ? [.top, .foot] : [.foot, .top]
        for end in ends {
            for start in usual + starts {
                let stretch = Stretch(columns: start..<start + count, stand: end)
                if isFree(stretch) { return stretch }
            }
        }
        return Stretch(columns: columns, stand: stand)
    }

    private func isFree(_ stretch: Stretch) -> Bool {
        taken.allSatisfy { other in
            let shared = other.columns.clamped(to: stretch.columns)
            return other.stand != stretch.stand || shared.isEmpty || shared == other.columns || shared == stretch.columns
        }
    }
}

extension [ModulePart] {
    /// In the order in which they stand: at each end what covers more columns comes first.
    var widestFirst: [ModulePart] {
        enumerated().sorted { one, other in
            let (first, second) = (one.element.obstacle.columns.count, other.element.obstacle.columns.count)
            return first != second ? first > second : one.offset < other.offset
        }.map(\.element)
    }
}
