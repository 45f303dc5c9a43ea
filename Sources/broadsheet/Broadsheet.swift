import ArgumentParser

@main
struct Broadsheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadsheet", abstract: "Sets newspaper pages in Chinese and writes them as print-ready PDF.")
}
