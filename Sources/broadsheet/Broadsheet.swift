import ArgumentParser
import BroadsheetDesk
import Foundation
import Source

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
            New.self, ImportCommand.self, ReturnCommand.self, Make.self, ProofCommand.self, Export.self, Dump.self, Check.self, Plan.self,
            Verify.self,
            Fonts.self,
            GalleyCommand.self,
            PreviewCommand.self,
            TryFile.self,
        ])

    /// Runs a command on the first thread, but one that waits for others: on any other thread glibc lets the memory of a page's work
    /// grow piece by piece, for a twentieth of its time.
    static func main() {
        do {
            var command = try parseAsRoot()
            guard let waiting = command as? any AsyncParsableCommand else { return try command.run() }
            run(waiting)
        } catch {
            end(with: error)
        }
    }

    /// Ends the run as the parser does: help on standard output, wrong usage on standard error, in the reader's language.
    private static func end(with error: any Error) -> Never {
        let language = Language.named(in: CommandLine.arguments) ?? .ofReader
        if !(error is ExitCode), exitCode(for: error) != .success { tellPrograms(error) }
        guard language != .english, !(error is ExitCode) else { exit(withError: error) }
        let english = fullMessage(for: error, columns: UsageText.unbroken)
        guard UsageText.isUsage(english) else { exit(withError: error) }
        let text = UsageText(wording: .of(language)).text(of: english)
        let code = exitCode(for: error)
        if code == .success { print(text) } else { StandardError.write(text + "\n") }
        exit(withError: code)
    }

    /// Wrong usage as JSON, where the command line asks for it.
    private static func tellPrograms(_ error: any Error) {
        let arguments = CommandLine.arguments
        let (code, finding) = (exitCode(for: error), WrongUsage.finding(fullMessage(for: error, columns: UsageText.unbroken)))
        if WrongUsage.asks(for: "--format", "json", in: arguments) {
            let report = CommandReport(arguments.dropFirst().first ?? "", asJSON: true)
            let document = report.document([finding], exitCode: code.rawValue) { _ in nil }
            try? StandardOutput.write(String(decoding: document, as: UTF8.self))
        } else if WrongUsage.asks(for: "--diagnostics", "json", in: arguments) {
            StandardError.write([finding].json())
        } else {
            return
        }
        exit(withError: code)
    }

    private static func run(_ command: sending any AsyncParsableCommand) -> Never {
        Task {
            var command = command
            do {
                try await command.run()
                exit()
            } catch {
                end(with: error)
            }
        }
        // The main actor's work is done on this thread, which alone takes the signals that end a run.
        while true { RunLoop.main.run() }
    }
}
