import Typesetting

/// Words in their styles, told apart by their very bytes: letters that Unicode holds to be equal may be drawn by other glyphs.
struct ExactText: Hashable {
    let text: StyledText
    private let bytes: [UInt8]

    init(_ text: StyledText) {
        self.text = text
        bytes = text.runs.flatMap { run -> [UInt8] in
            if case .ruby(let annotation) = run.mark { return Array(run.text.utf8) + Array(annotation.utf8) }
            return Array(run.text.utf8)
        }
    }

    var byteCount: Int { bytes.count }

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes)
        hasher.combine(text.runs.first?.style.size)
    }
}
