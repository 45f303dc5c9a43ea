import Typesetting

/// Words in their styles, told apart by their very bytes: letters that Unicode holds to be equal may be drawn by other glyphs.
struct ExactText: Hashable {
    let text: StyledText
    private let bytes: [UInt8]

    init(_ text: StyledText) {
        self.text = text
        var bytes: [UInt8] = []
        for run in text.runs {
            bytes.append(contentsOf: run.text.utf8)
            if case .ruby(let annotation) = run.mark { bytes.append(contentsOf: annotation.utf8) }
        }
        self.bytes = bytes
    }

    var byteCount: Int { bytes.count }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        hasher.combine(text.runs.first?.style.size)
    }
}
