import Copy
import Drawing
import Glibc
import Intake
import Measure
import Source
import Typesetting

/// Files from outside into an edition of its own. Nothing is written before all is read and proven, and an edition that is there already
/// is left as it is.
struct Importing {
    let name: String
    private let paper: String
    private let project: Project
    private let manuscripts: [Manuscript]
    private let received: [(name: String, bytes: [UInt8])]

    /// - Parameters:
    ///   - name: the edition's; nil for that of the first file.
    ///   - paper: a folder of Layouts; nil for the only one that has a template.
    init(_ files: [String], as name: String?, paper: String?, in project: Project) throws(Refusal) {
        self.project = project
        self.paper = try NewEdition.paper(paper, in: project)
        let name = name ?? Self.name(of: files[0])
        guard NewEdition.isName(name) else {
            throw Refusal(
                "import.name", at: nil, "'\(name)' is no name for an edition",
                hint: "give one with --as: small letters, digits and hyphens")
        }
        self.name = name
        if project.folders(in: "Editions").contains(name) {
            throw Refusal(
                "import.exists", at: SourcePosition(file: "Editions/\(name)"), "there is an edition of this name already",
                hint: "give another with --as")
        }
        let findings = Findings()
        var received: [(name: String, bytes: [UInt8])] = []
        var manuscripts: [Manuscript] = []
        for file in files {
            _ = findings.gather { () throws(Refusal) in
                let (name, bytes) = try Self.read(file)
                received.append((name, bytes))
                manuscripts.append(try ManuscriptReader.read(bytes, file: name))
            }
        }
        try findings.refuseIfFaulty()
        (self.received, self.manuscripts) = (received, manuscripts)
    }

    /// `2026-01-15`; nil for what is no day.
    static func day(_ text: String) -> PublicationDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        return PublicationDate(year: year, month: month, day: day)
    }

    private static func name(of file: String) -> String {
        let last = file.split(separator: "/").last.map(String.init) ?? file
        return (last.split(separator: ".").first.map(String.init) ?? last).lowercased()
    }

    /// A file wherever it lies.
    private static func read(_ path: String) throws(Refusal) -> (name: String, bytes: [UInt8]) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let file = parts.last.map(String.init) ?? path
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "."
        return (file, try Project(root: folder).read(file, upTo: Limits.pictureBytes))
    }

    func edition(layout: String?, day: PublicationDate?, page: Int?) throws(Refusal) -> ImportedEdition {
        let template = try NewEdition.template(of: paper, in: project)
        var folio = try EditionReader.read(try YAMLReader.read(template, file: NewEdition.templatePath(of: paper)), id: name).edition.folio
        if let day { folio.date = day }
        if let page { folio.page = page }
        let frame = EditionFrame(
            id: name, folio: folio, isDateProposed: day == nil, featureLayout: "\(paper)/\(layout ?? "feature")",
            storyLayout: "\(paper)/\(layout ?? "auto")")
        return try ImportedEdition(manuscripts, in: frame, words: SenseBoundaries(EmbeddedLexicon()))
    }

    /// Writes the edition whole, or nothing: its folder is made under a name that nobody reads, and then takes its own,
    /// which it does not where something stands there.
    func write(_ imported: ImportedEdition) throws(Refusal) {
        let home = project.trueRoot + "/Editions"
        let draft = "." + name + ".part"
        do throws(SystemCallFailed) {
            let editions = try FileDescriptor.folder(home)
            let folder = try editions.madeFolder(draft)
            try folder.write("edition.yaml", imported.text)
            try folder.write("receipt.json", imported.receipt.json)
            let pictures = try folder.madeFolder("pictures")
            for picture in imported.pictures { try pictures.write(picture.name, picture.bytes) }
            let copies = try folder.madeFolder("received")
            for file in received { try copies.write(file.name, file.bytes) }
            guard renameat(editions.number, draft, editions.number, name) == 0 else {
                throw SystemCallFailed(code: errno)
            }
        } catch {
            throw Refusal(
                "import.write", at: SourcePosition(file: "Editions/\(name)"),
                "the edition cannot be written: \(SystemError.text(error.code))",
                hint: "look at the rights and the room of Editions")
        }
    }
}

extension FileDescriptor {
    /// Writes a file in this folder, over what a run left there that was stopped.
    fileprivate func write(_ name: String, _ bytes: [UInt8]) throws(SystemCallFailed) {
        let file = try file(name, flags: O_WRONLY | O_CREAT | O_TRUNC)
        try file.write(bytes)
        try file.synchronise()
    }
}
