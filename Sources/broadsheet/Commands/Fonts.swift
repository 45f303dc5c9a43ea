import ArgumentParser
import Drawing

/// `broadsheet fonts [EDITION]`: which file serves each font role, and which characters of an edition it lacks.
struct Fonts: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tells which font file serves each role, with its digest.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "An edition whose characters each font is asked for.", completion: .directory)
    var edition: String?

    func run() throws {
        try common.run("fonts") { desk, report in
            guard let edition else {
                try report.write(FontReport(try desk.fonts(), texts: [:]).description)
                return []
            }
            let job = try desk.open(edition)
            let made = desk.makeUpPages(job)
            let texts = made.made.reduce(into: [:]) { $0.merge($1.page.textByFont, uniquingKeysWith: +) }
            try report.write(FontReport(job.book, texts: texts).description)
            return made.placed(desk.findings(on: made))
        }
    }
}
