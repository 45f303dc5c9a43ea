import Press
import Source

/// What reading all pages of a file may cost yet: work in proportion to what a page needs, whatever a file asks for. Belongs to one task
/// at a time.
final class ReadingBudget {
    private(set) var operators = Limits.pdfOperators
    var marks = Limits.pdfMarks

    var isSpent: Bool { operators <= 0 || marks <= 0 }

    @inline(__always)
    func takeOperator() { operators -= 1 }

    /// To enter a form takes as long as so many operators.
    func takeForm() { operators -= 200 }

    /// The content of forms that were entered, as far as it is small: some are painted ten thousand times.
    private var contents: [PDFObject.Reference: [UInt8]] = [:]
    private var room = 16 << 20

    /// Nil where a form's content cannot be decoded.
    func content(of form: PDFObject) -> [UInt8]? {
        guard let reference = form.reference else { return form.streamData(limit: Limits.pdfContentBytes) }
        if let known = contents[reference] { return known }
        guard let content = form.streamData(limit: Limits.pdfContentBytes) else { return nil }
        if content.count <= room {
            contents[reference] = content
            room -= content.count
        }
        return content
    }
}
