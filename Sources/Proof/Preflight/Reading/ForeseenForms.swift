import Measure

/// Forms that a page paints and that stand alone, put off until the page has been read to its end: then all are read at once, on every core.
struct ForeseenForms {
    private struct Place {
        /// So many marks of the page lie below it.
        var marksBelow: Int
        var form: StandingForm
        var offset: SIMD2<Double>
        var clip: Extent
    }

    private var places: [Place] = []
    /// Equal forms share their bytes.
    private var forms: Set<StandingForm> = []

    /// So many different forms are put off: with all the marks that each may have they hold as many as a page may.
    private static let mostForms = MarkReader.markLimit / StandingForm.mostMarks

    var count: Int { places.count }

    /// False for a form that is to be read where it is painted.
    mutating func add(_ form: StandingForm, above marksBelow: Int, moved offset: SIMD2<Double>, within clip: Extent) -> Bool {
        guard form.namesNothingElse, forms.count < Self.mostForms || forms.contains(form) else { return false }
        places.append(Place(marksBelow: marksBelow, form: forms.insert(form).memberAfterInsert, offset: offset, clip: clip))
        return true
    }

    /// The marks of the page with those of its forms among them, at most so many and one form's more; nil where a form turned out not to stand alone.
    func among(_ marks: [Mark], upTo most: Int, from shelf: FormShelf) -> [Mark]? {
        guard let known = read(from: shelf) else { return nil }
        var whole: [Mark] = []
        whole.reserveCapacity(places.reduce(marks.count) { min(most, $0 + (known[$1.form]?.count ?? 0)) })
        var next = 0
        for place in places where whole.count < most {
            whole += marks[next..<place.marksBelow]
            next = place.marksBelow
            for mark in known[place.form] ?? [] {
                let moved = mark.moved(by: place.offset, within: place.clip)
                if !moved.extent.isEmpty { whole.append(moved) }
            }
        }
        whole += marks[next...]
        return whole
    }

    private func read(from shelf: FormShelf) -> [StandingForm: [Mark]]? {
        var known: [StandingForm: [Mark]] = [:]
        for form in forms { known[form] = shelf.marks(of: form) }
        let unread = forms.filter { known[$0] == nil }.sorted { $0.bytes > $1.bytes }
        for (form, marks) in zip(unread, Concurrently.map(unread, \.marks)) {
            guard let marks else { return nil }
            known[form] = marks
            shelf.keep(marks, of: form)
        }
        return known
    }
}
