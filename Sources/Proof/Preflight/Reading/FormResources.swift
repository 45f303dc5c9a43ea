import Press

/// What a form's resources mean to one that stands alone: graphics states by their names, and whether they name anything else.
struct FormResources {
    let states: [String: StateParameters]
    /// False where they name fonts, pictures or spaces: then only the content tells whether the form uses them.
    let namesNothingElse: Bool

    init(_ resources: PDFObject?) {
        let stated = resources?["ExtGState"]
        let known = (stated?.keys ?? []).map { ($0, stated?[$0]) }
        // A state that masks names a form.
        let plain = known.filter { $0.1?["SMask"]?.isDictionary != true }
        states = Dictionary(uniqueKeysWithValues: plain.map { ($0, $1.map(StateParameters.init)) }).compactMapValues { $0 }
        namesNothingElse =
            plain.count == known.count && (resources?.keys ?? []).allSatisfy { ["ExtGState", "ProcSet"].contains($0) }
    }
}

/// The resources of one file's forms, each read once: many forms share theirs.
struct FormResourceTable {
    private var known: [PDFObject.Reference: FormResources] = [:]

    mutating func resources(_ object: PDFObject?) -> FormResources {
        guard let reference = object?.reference else { return FormResources(object) }
        if let known = known[reference] { return known }
        let read = FormResources(object)
        known[reference] = read
        return read
    }
}
