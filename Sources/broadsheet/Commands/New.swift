import ArgumentParser
import BroadsheetDesk
import Source

/// `broadsheet new EDITION`: a first edition of one's own, from the paper's template. `broadsheet new --paper NAME`: a paper of one's own.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Begins an edition, Editions/<edition>/edition.yaml, from the paper's template; or, without one, a paper: Layouts/<paper> and two editions.",
        discussion:
            "The template is Layouts/<paper>/templates/edition.yaml. With --paper alone a house that works at once is written, every key with its remark, in the reader's language. What is there already is left as it is, and the command refused."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The new edition's name: small letters, digits and hyphens.")
    var edition: String?

    @Option(
        help: "The paper, a folder of Layouts/; it need not be said where there is one only. Without an edition, the name of a new one.")
    var paper: String?

    @Option(help: "Of a new paper: its name as it is printed.")
    var title: String?

    @Option(help: "Of a new paper: the sheet of its layouts, broadsheet (390 x 545 mm), tabloid (275 x 390 mm) or small (195 x 275 mm).")
    var sheet: NewPaper.Sheet?

    func validate() throws {
        if let edition {
            guard NewEdition.isName(edition) else {
                throw ValidationError("an edition's name is made of small letters, digits and hyphens: '\(edition)' is not")
            }
            if title != nil || sheet != nil { throw ValidationError("--title and --sheet are of a new paper: leave the edition out") }
            return
        }
        guard let paper else { throw ValidationError("name the edition to be begun, or a new paper with --paper") }
        guard NewEdition.isName(paper), paper.utf8.count <= 60 else {
            throw ValidationError("a paper's name is made of small letters, digits and hyphens, at most 60: '\(paper)' is not")
        }
        if let title, title.wholeMatch(of: /[\p{L}\p{N}][\p{L}\p{N}· ]{0,23}/) == nil {
            throw ValidationError("a paper is called by letters and digits, at most 24: '\(title)' is not")
        }
    }

    func run() throws {
        try common.run("new") { desk, report in
            let wording = Wording.of(common.language)
            guard let edition else {
                let written = try NewPaper(
                    paper ?? "", title: title ?? "我们的报", sheet: sheet ?? .tabloid, language: common.language, in: desk.project
                ).write()
                let told: Message =
                    "\("files", written) are written. See the front page: broadsheet preview \("edition", "\(paper ?? "")-1")"
                try report.write(wording.text(told) + "\n")
                return []
            }
            let file = try NewEdition(edition, paper: paper, in: desk.project).write()
            let told: Message = "\("file", file) is written. Open it, and beside it: broadsheet preview \("edition", edition)"
            try report.write(wording.text(told) + "\n")
            return []
        }
    }
}

extension NewPaper.Sheet: ExpressibleByArgument {}
