import ArgumentParser

/// The command line: one subcommand a job of the desk.
@main
struct Broadsheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: "Sets newspaper pages in Chinese and writes them as PDF.",
        discussion: """
            An EDITION is a folder of Editions/, by its name: xiashi.
            Exit codes: 0 made; 1 refused, with every finding and its place; 64 wrong usage; 70 a fault of this program; \
            75 another run holds Output.
            """,
        version: Version.text,
        subcommands: [
            New.self, Make.self, ProofCommand.self, Export.self, Dump.self, Check.self, Plan.self, Verify.self, Fonts.self, GalleyCommand.self,
            PreviewCommand.self,
        ])
}

/// What this program calls itself in documents and certificates.
enum Version {
    static let text = "0.1.0"
    static let producer = "Broadsheet \(text)"
}
