import BroadsheetDesk
import Copy
import Drawing
import Glibc
import Intake
import Layout
import Measure
import Source
import Typesetting

/// Files from outside into an edition. Nothing is written before all is read and proven.
struct Importing {
    /// What the desk has said of the edition.
    struct Wishes {
        var paper: String?
        var layout: String?
        var day: PublicationDate?
        var page: Int?
        var changes = ReadingOptions.Changes.refuse

        var options: ReadingOptions { ReadingOptions(changes: changes) }
    }

    let name: String
    private let paper: String
    private let project: Project
    private let wishes: Wishes

    /// - Parameter name: the edition's.
    init(_ name: String, _ wishes: Wishes, in project: Project) throws(Refusal) {
        (self.name, self.project, self.wishes) = (name, project, wishes)
        paper = try NewEdition.paper(wishes.paper, in: project)
        guard NewEdition.isName(name) else {
            throw Refusal(
                "import.name", at: nil, "'\("name", name)' is no name for an edition",
                hint: "give one with --as: small letters, digits and hyphens")
        }
    }

    /// The name of an edition that is made of a file.
    static func name(of file: String) -> String {
        let last = file.split(separator: "/").last.map(String.init) ?? file
        return (last.split(separator: ".").first.map(String.init) ?? last).lowercased()
    }

    // MARK: A new edition

    func make(of paths: [String]) throws(Refusal) -> ImportedEdition {
        if project.folders(in: "Editions").contains(name) {
            throw Refusal(
                "import.exists", at: SourcePosition(file: "Editions/\(name)"), "there is an edition of this name already",
                hint: "give another with --as, or bring the files into it with --into \("name", name)")
        }
        let received = try ReceivedFiles(paths, wishes.options)
        let imported = try edition(of: received.manuscripts)
        try write(imported, received)
        return imported
    }

    private func edition(of manuscripts: [Manuscript]) throws(Refusal) -> ImportedEdition {
        let template = try NewEdition.template(of: paper, in: project)
        var folio = try EditionReader.read(try YAMLReader.read(template, file: NewEdition.templatePath(of: paper)), id: name).edition.folio
        if let day = wishes.day { folio.date = day }
        if let page = wishes.page { folio.page = PageNumber(page) }
        // The names stand in the edition, where check tells of a house that cannot be read.
        let layouts = (try? LayoutReader(project: project).readHouse(paper))?.layouts ?? LayoutNames()
        let frame = EditionFrame(
            id: name, folio: folio, isDateProposed: wishes.day == nil, featureLayout: "\(paper)/\(wishes.layout ?? layouts.feature)",
            storyLayout: "\(paper)/\(wishes.layout ?? layouts.stories)")
        return try ImportedEdition(manuscripts, in: frame, words: SenseBoundaries(EmbeddedLexicon()))
    }

    /// Writes the edition whole, or nothing: its folder is made under a name that nobody reads, and then takes its own, which it does not
    /// where something stands there.
    private func write(_ imported: ImportedEdition, _ received: ReceivedFiles) throws(Refusal) {
        let draft = "." + name + ".part"
        try telling { () throws(SystemCallFailed) in
            let editions = try FileDescriptor.folder(project.trueRoot + "/Editions")
            let folder = try editions.madeFolder(draft)
            try folder.write("edition.yaml", imported.text)
            try write(beside: imported, received, in: folder)
            guard renameat(editions.number, draft, editions.number, name) == 0 else { throw SystemCallFailed(code: errno) }
        }
    }

    /// The receipt, the pictures, and the files as they came.
    private func write(beside imported: ImportedEdition, _ received: ReceivedFiles, in folder: FileDescriptor) throws(SystemCallFailed) {
        try folder.write("receipt.json", imported.receipt.json)
        let pictures = try folder.madeFolder("pictures")
        for picture in imported.pictures { try pictures.write(picture.name, picture.bytes) }
        let copies = try folder.madeFolder("received")
        for file in received.files { try copies.write(file.name, file.bytes) }
        let order = received.files.map { $0.name + "\n" }.joined()
        try copies.write(Self.order, Array(order.utf8))
    }

    // MARK: An edition that is there

    /// The names of the files that an edition was made of, a line each.
    private static let order = ".order"

    /// The edition as its files alone make it: what the reporters sent.
    func sent() throws(Refusal) -> ImportedEdition { try edition(of: try received().manuscripts) }

    private func received() throws(Refusal) -> ReceivedFiles {
        let folder = "Editions/\(name)"
        guard project.names(in: folder).contains("received") else {
            throw Refusal(
                "import.no-files", at: SourcePosition(file: folder),
                "the edition was not made of files: \("folder", folder)/received is not there",
                hint: "only an edition that import has made can be compared with what was sent")
        }
        let list = try project.read(folder + "/received/" + Self.order, upTo: Limits.yamlBytes, within: folder)
        let names = String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
        // What was decided of tracked changes stands in the edition; here both sides are to be read alike.
        return try ReceivedFiles(of: name, names, in: project, decided)
    }

    private var decided: ReadingOptions { ReadingOptions(changes: wishes.changes == .refuse ? .accept : wishes.changes) }

    /// Brings later versions of its files into an edition that the desk has worked on.
    func merge(_ paths: [String]) throws(Refusal) -> (imported: ImportedEdition, merge: EditionMerge) {
        let earlier = try received()
        let all = try earlier.replaced(by: try ReceivedFiles(paths, wishes.options), reading: decided)
        let (base, later) = (try edition(of: earlier.manuscripts), try edition(of: all.manuscripts))
        let file = EditionReader.file(of: name)
        let desk = try project.read(file, upTo: Limits.yamlBytes)
        let merge = try EditionMerge(base: base, later: later, desk: desk)
        // It must be a file that an editor can open; what is wrong with its content is told by check.
        _ = try YAMLReader.read(merge.text, file: file)
        try telling { () throws(SystemCallFailed) in
            let folder = try FileDescriptor.folder(project.trueRoot + "/Editions").folder(name)
            try folder.write("edition.before.yaml", desk)
            try write(beside: later, all, in: folder)
            try folder.write("edition.yaml.part", merge.text)
            guard renameat(folder.number, "edition.yaml.part", folder.number, "edition.yaml") == 0 else {
                throw SystemCallFailed(code: errno)
            }
        }
        return (later, merge)
    }

    private func telling(_ work: () throws(SystemCallFailed) -> Void) throws(Refusal) {
        do {
            try work()
        } catch {
            throw Refusal(
                "import.write", at: SourcePosition(file: "Editions/\(name)"),
                "the edition cannot be written: \("reason", SystemError.text(error.code))",
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
