/// The vector forms of plates that are read one after another, with their marks. Belongs to one task at a time.
final class FormShelf {
    private var kept: [StandingForm: [Mark]] = [:]
    private var keptBytes = 0

    /// Forms are kept up to so many bytes of their files; the marks of a deflated one take some twelve times as much.
    private static let mostKept = 2 << 20

    var isEmpty: Bool { kept.isEmpty }

    func marks(of form: StandingForm) -> [Mark]? { kept[form] }

    func keep(_ marks: [Mark], of form: StandingForm) {
        if keptBytes + form.bytes > Self.mostKept { (kept, keptBytes) = ([:], 0) }
        kept[form] = marks
        keptBytes += form.bytes
    }
}
