import ArgumentParser
import Copy
import Intake
import Source

/// `broadsheet import FILE…`: reporters' files into an edition, with a receipt for every character.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Makes an edition of reporters' files, Editions/<edition>/edition.yaml, and accounts for every character of them.",
        discussion: """
            Plain text (UTF-8, UTF-16, GB 18030). One long story in parts becomes a page with its sections; several files become \
            a story each, in their order. What the files do not say is proposed in words of the copy and marked so; what only the desk can \
            decide stands in the edition as 'ask', and refuses make until it is answered. receipt.json beside the edition says where every \
            character went.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The files, wherever they lie, the first story first.", completion: .file())
    var files: [String]

    @Option(name: .customLong("as"), help: "The edition's name; that of the first file where it is a name.")
    var name: String?

    @Option(help: "The paper, a folder of Layouts/; it need not be said where there is one only.")
    var paper: String?

    @Option(help: "The layout, of that paper: feature, auto …; chosen by the copy where nothing is said.")
    var layout: String?

    @Option(help: "The paper's day: 2026-01-15.")
    var date: String?

    @Option(help: "版次: the page's number.")
    var page: Int?

    func validate() throws {
        if let name, !NewEdition.isName(name) {
            throw ValidationError("an edition's name is made of small letters, digits and hyphens: '\(name)' is not")
        }
        if let page, !(1...999).contains(page) { throw ValidationError("a page's number is from 1 to 999") }
        if let date, Importing.day(date) == nil { throw ValidationError("a day is written like 2026-01-15: '\(date)' is none") }
    }

    func run() throws {
        try common.run { desk in
            let importing = try Importing(files, as: name, paper: paper, in: desk.project)
            let imported = try importing.edition(layout: layout, day: date.flatMap(Importing.day), page: page)
            try importing.write(imported)
            print("\(EditionReader.file(of: importing.name)) is written.")
            print(imported.receipt.text, terminator: "")
            return imported.findings
        }
    }
}
