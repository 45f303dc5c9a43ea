import ArgumentParser
import BroadsheetDesk
import Source

/// What every command takes: the project's folder, where files go, and how results and findings are told.
struct CommonOptions: ParsableArguments {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(
        name: .long, help: ArgumentHelp("The folder that holds Editions, Layouts, Fonts and Output.", valueName: "folder"),
        completion: .directory)
    var project = "."

    @Option(
        name: .long, help: ArgumentHelp("The folder that is written, in the place of the project's Output.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Flag(name: .long, help: "Warnings refuse the job, like errors.")
    var strict = false

    @Option(
        name: .long,
        help: "How results are told: text, or json: one report on standard output, of the files made and all findings, for other programs.")
    var format: Form = .text

    @Option(name: .long, help: "How findings are written to standard error: text, or json for other programs.")
    var diagnostics: Form = .text

    @Option(name: .long, help: "The language of findings and proofs: zh or en; without it that of the locale.")
    var language = Language.ofReader

    /// True where standard error, too, is read by programs alone.
    var isForPrograms: Bool { diagnostics == .json || format == .json }

    /// True where a finding refuses the job: an error, or with `--strict` a warning.
    func refuses(_ findings: [Diagnostic]) -> Bool {
        findings.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    }

    /// Findings in the form that was asked for.
    func text(of findings: [Diagnostic]) -> String {
        switch diagnostics {
        case .text: findings.isEmpty ? "" : findings.text(in: .of(language))
        case .json: findings.json()
        }
    }

    /// Runs a job: its findings are told, a refusal becomes its findings and exit code 1, a fault of the output folder its own code, any other
    /// a fault of the program.
    /// - Parameters:
    ///   - command: its name, for the report.
    ///   - given: where the edition may come by standard input.
    ///   - edition: as it was named.
    func run(
        _ command: String, _ given: GivenEdition? = nil, edition: String? = nil, _ job: (Desk, CommandReport) throws -> [Diagnostic]
    ) throws {
        let telling = Telling(self, command, given: edition == GivenEdition.sign ? given : nil)
        do {
            try telling.end(try job(try telling.desk(), telling.report))
        } catch {
            throw try telling.told(error)
        }
    }

    /// The same of a job that waits, or works on several things at a time.
    func runWaiting(
        _ command: String, _ given: GivenEdition? = nil, edition: String? = nil,
        _ job: (Desk, CommandReport) async throws -> [Diagnostic]
    ) async throws {
        let telling = Telling(self, command, given: edition == GivenEdition.sign ? given : nil)
        do {
            try telling.end(try await job(try telling.desk(), telling.report))
        } catch {
            throw try telling.told(error)
        }
    }
}
