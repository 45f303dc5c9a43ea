/// Why a picture file is refused.
public struct PictureFault: Error {
    var id: String
    /// Goes on after the file's name: `is cut short`.
    var message: Message
    var hint: Message?
    /// Faults with places of their own, in an SVG.
    var inFile: [Diagnostic] = []

    static let truncated = PictureFault(id: "truncated", message: "is cut short", hint: "copy or export it again")
    static func damaged(_ what: Message) -> PictureFault {
        PictureFault(id: "damaged", message: "is damaged: \("what", what)", hint: "export it again")
    }
    static func unsupported(_ what: Message, _ hint: Message) -> PictureFault { PictureFault(id: "unsupported", message: what, hint: hint) }
}
