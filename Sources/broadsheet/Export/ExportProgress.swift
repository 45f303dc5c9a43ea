import Glibc
import Source

/// How far an export is, on standard error: one line that is drawn anew on a terminal, a line for each tenth of the way elsewhere.
final class ExportProgress {
    enum Form: Sendable {
        case bar, lines, silent
    }

    private let form: Form
    private let total: Int
    private let wording: Wording
    private var editions = 0
    private var kept = 0
    private var faulty = 0
    private var files = 0
    private var toldTenths = 0

    init(_ form: Form, total: Int, in wording: Wording) { (self.form, self.total, self.wording) = (form, total, wording) }

    /// A bar where standard error is a terminal.
    static var suited: Form { isatty(STDERR_FILENO) == 1 ? .bar : .lines }

    func count(_ edition: ExportedEdition) {
        editions += 1
        kept += edition.isKept ? 1 : 0
        faulty += edition.hasErrors ? 1 : 0
        files += edition.parts.count
        switch form {
        case .bar: StandardError.write("\r\(bar) \(text)\u{1b}[K")
        case .lines: tellTenth()
        case .silent: break
        }
    }

    /// Leaves the terminal's line, so that findings begin on one of their own.
    func finish() {
        if form == .bar, editions > 0 { StandardError.write("\n") }
    }

    private func tellTenth() {
        let tenths = editions * 10 / max(1, total)
        guard tenths > toldTenths else { return }
        toldTenths = tenths
        StandardError.write(wording.text("export: \("progress", Message(verbatim: text))") + "\n")
    }

    private var bar: String {
        let width = 24
        let done = editions * width / max(1, total)
        return "[" + String(repeating: "#", count: done) + String(repeating: ".", count: width - done) + "]"
    }

    private var text: String {
        var words: [Message] = ["\("editions", editions) of \("total", total) editions", "\("files", files) PDFs made"]
        if kept > 0 { words.append("\("kept", kept) kept") }
        if faulty > 0 { words.append("\("faulty", faulty) with faults") }
        return wording.text("\("all", words)")
    }
}
