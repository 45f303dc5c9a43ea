/// Why a picture file is refused.
public struct PictureFault: Error {
    var id: String
    /// Goes on after the file's name: `is cut short`.
    var message: String
    var hint: String?
    /// Faults with places of their own, in an SVG.
    var inFile: [Diagnostic] = []

    static let truncated = PictureFault(id: "truncated", message: "is cut short", hint: "copy or export it again")
    static func damaged(_ what: String) -> PictureFault {
        PictureFault(id: "damaged", message: "is damaged: \(what)", hint: "export it again")
    }
    static func unsupported(_ what: String, _ hint: String) -> PictureFault { PictureFault(id: "unsupported", message: what, hint: hint) }
}
