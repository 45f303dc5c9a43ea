/// Tells running text that a program broke at a width (a mail, an editor's own wrapping) from lines that are meant as lines.
///
/// Broken text fills its lines: but for the last they are about as wide as the widest, and few of them happen to end with a mark that ends a
/// sentence or a clause. Widths are in half ems: 2 for Chinese, 1 for everything else.
public enum WrappedLines {
    /// Lines narrower than twelve 字 are no width that a program breaks at.
    private static let narrowest = 24
    /// What a word or a mark that may not begin a line can leave open at the end of one.
    private static let mostOpen = 6

    public static func areRunningText(_ lines: [ArraySlice<Unicode.Scalar>]) -> Bool {
        let widths = lines.map { $0.reduce(0) { $0 + ($1.isChinese || $1 == "　" ? 2 : 1) } }
        let full = widths.dropLast()
        guard let widest = full.max(), let last = widths.last, widest >= narrowest, last <= widest + mostOpen else { return false }
        // Words of Latin text are longer than a 字, and what is typed by hand is broken more freely.
        let isLatin = lines.allSatisfy { line in line.count { $0.isChinese } * 2 < line.count }
        guard full.allSatisfy({ $0 + (isLatin ? widest / 3 : mostOpen) >= widest }) else { return false }
        let ended = lines.dropLast().count { line in line.last { !$0.isBlank }.map(endMarks.contains) ?? false }
        return ended * 2 < full.count || (ended == 1 && full.count == 1 && isLatin)
    }

    private static let endMarks = Set("。！？；，：,.;:!?”」".unicodeScalars)
}
