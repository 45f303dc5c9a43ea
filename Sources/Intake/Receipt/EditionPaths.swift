import Copy

/// The texts of an edition by the paths that the ledger names.
struct EditionPaths {
    private var texts: [String: Text] = [:]

    init(_ edition: Edition) {
        add(edition.kicker, "kicker")
        add(edition.headline, "headline")
        add(edition.deck, "deck")
        add(edition.note?.title, "note.title")
        add(edition.note?.paragraphs ?? [], "note.paragraphs")
        add(edition.lead, "lead")
        add(edition.pictures, "pictures")
        for (index, section) in edition.sections.enumerated() {
            let path = "sections[\(index + 1)]"
            add(section.kicker, path + ".kicker")
            add(section.heading, path + ".heading")
            add(section.deck, path + ".deck")
            add(section.byline, path + ".byline")
            add(section.dateline, path + ".dateline")
            add(section.paragraphs, path + ".paragraphs")
            add(section.pictures, path + ".pictures")
        }
        add(edition.closing, "closing")
    }

    /// The characters that stand at a path, without their marks.
    subscript(_ path: String) -> [Unicode.Scalar]? { texts[path].map { Array($0.plain.unicodeScalars) } }

    private mutating func add(_ text: Text?, _ path: String) {
        if let text { texts[path] = text }
    }

    private mutating func add(_ paragraphs: [Text], _ path: String) {
        for (index, paragraph) in paragraphs.enumerated() { texts["\(path)[\(index + 1)]"] = paragraph }
    }

    private mutating func add(_ pictures: [Picture], _ path: String) {
        for (index, picture) in pictures.enumerated() {
            add(picture.caption, "\(path)[\(index + 1)].caption")
            add(picture.credit, "\(path)[\(index + 1)].credit")
        }
    }
}
