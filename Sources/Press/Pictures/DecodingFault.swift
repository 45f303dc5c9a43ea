import Source

/// Why a picture cannot be printed, in an editor's words.
struct DecodingFault: Error, Hashable {
    var message: String
    var hint: String

    init(_ message: String, hint: String = "open the picture in an image program and save it again, or ask for it anew") {
        self.message = message
        self.hint = hint
    }

    func refusal(of path: String) -> Refusal {
        Refusal([.error("press.picture", at: SourcePosition(file: path), "'\(path)': \(message)", hint: hint)])
    }

    static let truncated = DecodingFault("the picture file is damaged or ends too soon")
}
