import Source

/// What stands on a page as one element, a paragraph or a figure with its label: parts that may stand in any order.
struct CopyPiece {
    /// What it is to an editor: `paragraph 2`, `heading`.
    let name: String
    let parts: [CopyPart]
    /// The text of a QR code.
    let isCode: Bool
    /// How many characters it takes on the page.
    let count: Int

    init(_ name: String, _ parts: [CopyPart], isCode: Bool = false) {
        self.name = name
        self.isCode = isCode
        self.parts = parts.filter { !$0.scalars.isEmpty }
        count = self.parts.reduce(0) { $0 + $1.count }
    }

    /// The characters of the copy in the edition's order.
    var scalars: [Unicode.Scalar] { parts.flatMap(\.scalars) }
    func position(at index: Int) -> SourcePosition? {
        var rest = index
        for part in parts {
            if rest < part.scalars.count { return part.position(at: rest) }
            rest -= part.scalars.count
        }
        return parts.last.map { $0.position(at: $0.scalars.count) }
    }

    /// True where the text is made of the parts, each once, and of nothing else.
    func makesUp(_ text: [Unicode.Scalar]) -> Bool {
        count == text.count && tiles(text, from: 0, with: parts[...])
    }

    /// True where a text is the beginning of the piece's only part.
    func isBegun(by text: [Unicode.Scalar]) -> Bool { parts.count == 1 && text.count < count && parts[0].isBegun(by: text) }

    private func tiles(_ text: [Unicode.Scalar], from start: Int, with rest: ArraySlice<CopyPart>) -> Bool {
        if rest.isEmpty { return start == text.count }
        for index in rest.indices {
            guard let end = rest[index].end(in: text, from: start) else { continue }
            var others = rest
            others.remove(at: index)
            if tiles(text, from: end, with: others) { return true }
        }
        return false
    }
}
