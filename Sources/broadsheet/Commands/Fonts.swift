import ArgumentParser
import Drawing

/// `broadsheet fonts [EDITION]`: which file serves each font role, and which characters of an edition it lacks.
struct Fonts: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tells which font file serves each role, with its digest.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "An edition whose characters each font is asked for.", completion: .directory)
    var edition: String?

    func run() throws {
        try common.run { desk in
            let book = try desk.fonts()
            let text = try edition.map { try desk.open($0).edition.allText } ?? ""
            for n in book.names { print(n, book[n]!.description, book.coverage(of: n, "个余次党").map(String.init)) }; print(text)
            return []
        }
    }
}
