import ArgumentParser
import Makeup

/// `broadsheet dump EDITION`: the made-up page as text.
struct Dump: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Writes the made-up pages as text, a fact a line, to standard output.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: LayoutOption

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    func run() throws {
        try common.run("dump") { desk, report in
            let made = desk.makeUpPages(try desk.open(edition, layout: choice.layout))
            for page in made.pages { try report.write(PageDump.text(of: page.made.page)) }
            return made.placed(desk.findings(on: made))
        }
    }
}
