import Source

/// How a piece of the copy differs from the element it stands in. Its parts may stand in any order: those that are there are put aside,
/// and what is left of both is compared.
struct PieceDifference {
    private let difference: CopyDifference
    private let position: SourcePosition?

    init(_ piece: CopyPiece, _ page: [Unicode.Scalar]) {
        var rest = page
        var wanted = piece.parts[...]
        if wanted.count > 1 {
            for part in piece.parts.sorted(by: { $0.count > $1.count }) {
                guard let (start, end) = rest.indices.lazy.compactMap({ at in part.end(in: rest, from: at).map { (at, $0) } }).first else {
                    continue
                }
                rest.removeSubrange(start..<end)
                if let index = wanted.firstIndex(where: { $0.scalars == part.scalars }) { wanted.remove(at: index) }
            }
        }
        let left = CopyPiece(piece.name, Array(wanted))
        difference = CopyDifference(copy: left.scalars, page: rest)
        position = left.position(at: difference.start) ?? piece.position(at: 0)
    }

    var weight: Int { difference.weight }

    func diagnostic(_ name: Message, hint: Message) -> Diagnostic {
        .error(CopyProof.id, at: position, "\("name", name): \("difference", difference.message)", hint: hint)
    }
}
