/// Two later forms of one row of things, brought together: what either has changed is taken, and where both have, that is told.
struct ThreeWayMerge<Item: Hashable> {
    enum Piece: Equatable {
        /// As it stood, or as one of the two has it, or both alike.
        case settled([Item])
        /// Both have changed it, each otherwise.
        case met(base: [Item], one: [Item], other: [Item])
    }

    let pieces: [Piece]

    init(base: [Item], one: [Item], other: [Item]) {
        let (first, second) = (Self.matches(of: base, in: one), Self.matches(of: base, in: other))
        var pieces: [Piece] = []
        var (at, oneAt, otherAt) = (0, 0, 0)
        var next = 0
        while next <= base.count {
            // The next thing that stands in all three ends a stretch.
            if next < base.count, first[next] == nil || second[next] == nil {
                next += 1
                continue
            }
            let (oneEnd, otherEnd) = next < base.count ? (first[next] ?? one.count, second[next] ?? other.count) : (one.count, other.count)
            Self.settle(base[at..<next], one[oneAt..<oneEnd], other[otherAt..<otherEnd], &pieces)
            guard next < base.count else { break }
            Self.append([base[next]], to: &pieces)
            (at, oneAt, otherAt) = (next + 1, oneEnd + 1, otherEnd + 1)
            next += 1
        }
        self.pieces = pieces
    }

    var isSettled: Bool {
        pieces.allSatisfy { piece in
            if case .settled = piece { true } else { false }
        }
    }

    /// All that is settled, in its order.
    var settled: [Item] {
        pieces.flatMap { piece -> [Item] in
            if case .settled(let items) = piece { items } else { [] }
        }
    }

    private static func settle(_ base: ArraySlice<Item>, _ one: ArraySlice<Item>, _ other: ArraySlice<Item>, _ pieces: inout [Piece]) {
        if one == base || one == other { return append(other, to: &pieces) }
        if other == base { return append(one, to: &pieces) }
        pieces.append(.met(base: Array(base), one: Array(one), other: Array(other)))
    }

    private static func append(_ items: some Sequence<Item>, to pieces: inout [Piece]) {
        let items = Array(items)
        guard !items.isEmpty else { return }
        if case .settled(let before) = pieces.last {
            pieces[pieces.count - 1] = .settled(before + items)
        } else {
            pieces.append(.settled(items))
        }
    }

    /// For each thing of the base where it stands in a later form, in rising order; nil where it was taken out.
    private static func matches(of base: [Item], in later: [Item]) -> [Int?] {
        let difference = later.difference(from: base)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var kept = later.indices.filter { !inserted.contains($0) }[...]
        return base.indices.map { removed.contains($0) ? nil : kept.popFirst() }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
