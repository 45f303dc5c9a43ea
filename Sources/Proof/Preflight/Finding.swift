import Measure
import Source

/// One breach of a press rule on a finished page.
public struct Finding: Hashable, Sendable {
    /// The rule's id: `BK-1`.
    public var rule: String
    public var severity: Diagnostic.Severity
    /// From 1; nil where the whole document is meant.
    public var page: Int?
    /// From the top left corner of the trim box; nil where the whole page is meant.
    public var place: Point?
    /// What is wrong, with the object that is meant.
    public var message: Message
    public var hint: Message
    /// How many objects of the page are wrong in the same way; `place` is the first of them.
    public var count = 1

    /// The finding as every command prints it.
    public func diagnostic(file: String) -> Diagnostic {
        var text = message
        if let page { text = "\("what", text), page \("page", page)" }
        if let place { text = "\("what", text), at \("x", Self.millimetres(place.x)) x \("y", Self.millimetres(place.y)) mm" }
        if count > 1 { text = "\("what", text) and \("more", count - 1) more" }
        var diagnostic = Diagnostic(severity, id: rule, at: SourcePosition(file: file), text, hint: hint)
        diagnostic.place = page.map { page in
            Diagnostic.PagePlace(page: page, box: place.map { Box(x: $0.x, y: $0.y, width: .zero, height: .zero) })
        }
        return diagnostic
    }

    private static func millimetres(_ length: Length) -> String { String(Length.threeDecimals(length.millimetres).dropLast(2)) }
}
