import ArgumentParser
import Source

/// `broadsheet new EDITION`: a first edition of one's own, from the paper's template.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begins an edition: Editions/<edition>/edition.yaml from the paper's template, sound and commented, to be written over.",
        discussion:
            "The template is Layouts/<paper>/templates/edition.yaml. An edition that is there already is left as it is, and the command refused."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The new edition's name: small letters, digits and hyphens.")
    var edition: String

    @Option(help: "The paper, a folder of Layouts/; it need not be said where there is one only.")
    var paper: String?

    func validate() throws {
        guard NewEdition.isName(edition) else {
            throw ValidationError("an edition's name is made of small letters, digits and hyphens: '\(edition)' is not")
        }
    }

    func run() throws {
        try common.run("new") { desk, report in
            let file = try NewEdition(edition, paper: paper, in: desk.project).write()
            let told: Message = "\("file", file) is written. Open it, and beside it: broadsheet preview \("edition", edition)"
            try report.write(Wording.of(common.language).text(told) + "\n")
            return []
        }
    }
}
