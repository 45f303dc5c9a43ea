import Source

/// Why a picture cannot be printed, in an editor's words.
struct DecodingFault: Error, Hashable {
    var message: Message
    var hint: Message

    init(_ message: Message, hint: Message = "open the picture in an image program and save it again, or ask for it anew") {
        self.message = message
        self.hint = hint
    }

    func refusal(of path: String) -> Refusal {
        Refusal([.error("press.picture", at: SourcePosition(file: path), "'\("path", path)': \("message", message)", hint: hint)])
    }

    static let truncated = DecodingFault("the picture file is damaged or ends too soon")
}
