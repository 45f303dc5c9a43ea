import Measure
import Source

/// Forms that a page paints and that stand alone, put off until the page has been read to its end: then all are read at once, on every
/// core.
struct ForeseenForms {
    private struct Place {
        /// So many marks of the page lie below it.
        var marksBelow: Int
        /// Its number among the forms.
        var form: Int
        var offset: SIMD2<Double>
        var clip: Extent
    }

    private var places: [Place] = []
    private var forms: [StandingForm] = []
    /// Equal forms share their number, and so their bytes.
    private var numbers: [StandingForm: Int] = [:]

    /// So many different forms are put off: with all the marks that each may have they hold as many as a page may.
    private static let mostForms = Limits.pdfMarks / StandingForm.mostMarks

    var count: Int { places.count }

    /// False for a form that is to be read where it is painted.
    mutating func add(_ form: StandingForm, above marksBelow: Int, moved offset: SIMD2<Double>, within clip: Extent) -> Bool {
        guard form.namesNothingElse, let number = number(of: form) else { return false }
        places.append(Place(marksBelow: marksBelow, form: number, offset: offset, clip: clip))
        return true
    }

    /// Nil for a new form where there are too many.
    private mutating func number(of form: StandingForm) -> Int? {
        if let known = numbers[form] { return known }
        guard forms.count < Self.mostForms else { return nil }
        numbers[form] = forms.count
        forms.append(form)
        return forms.count - 1
    }

    /// The marks of the page with those of its forms among them, at most so many and one form's more; nil where a form turned out not
    /// to stand alone.
    func among(_ marks: [Mark], upTo most: Int, from shelf: FormShelf) -> [Mark]? {
        guard let known = read(from: shelf) else { return nil }
        var whole: [Mark] = []
        whole.reserveCapacity(places.reduce(marks.count) { min(most, $0 + known[$1.form].count) })
        var next = 0
        for place in places where whole.count < most {
            whole += marks[next..<place.marksBelow]
            next = place.marksBelow
            for mark in known[place.form] {
                if let moved = mark.moved(by: place.offset, within: place.clip) { whole.append(moved) }
            }
        }
        whole += marks[next...]
        return whole
    }

    /// The marks of every form, by its number.
    private func read(from shelf: FormShelf) -> [[Mark]]? {
        var known = forms.map { shelf.marks(of: $0) }
        let unread = forms.indices.filter { known[$0] == nil }.sorted { forms[$0].bytes > forms[$1].bytes }
        for (number, marks) in zip(unread, Concurrently.map(unread.map { forms[$0] }, \.marks)) {
            guard let marks else { return nil }
            known[number] = marks
            shelf.keep(marks, of: forms[number])
        }
        return known.compactMap { $0 }
    }
}
