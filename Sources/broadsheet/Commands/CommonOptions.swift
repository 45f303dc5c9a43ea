import ArgumentParser
import Source

/// What every command takes: the project's folder, and how findings are told.
struct CommonOptions: ParsableArguments {
    enum DiagnosticForm: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(
        name: .long, help: ArgumentHelp("The folder that holds Editions, Layouts, Fonts and Output.", valueName: "folder"),
        completion: .directory)
    var project = "."

    @Flag(name: .long, help: "Warnings refuse the job, like errors.")
    var strict = false

    @Option(name: .long, help: "How findings are written: text, or json for other programs.")
    var diagnostics: DiagnosticForm = .text

    @Option(name: .long, help: "The language of findings and proofs: zh or en; without it that of the locale.")
    var language = Language.ofReader

    /// Tells the findings on standard error and ends the command with 1 where they refuse the job.
    func tell(_ findings: [Diagnostic]) throws {
        write(findings)
        if refuses(findings) { throw ExitCode(1) }
    }

    /// True where a finding refuses the job: an error, or with `--strict` a warning.
    func refuses(_ findings: [Diagnostic]) -> Bool {
        findings.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    }

    private func write(_ findings: [Diagnostic]) { StandardError.write(text(of: findings)) }

    /// Findings in the form that was asked for.
    func text(of findings: [Diagnostic]) -> String {
        switch diagnostics {
        case .text: findings.isEmpty ? "" : findings.text(in: .of(language))
        case .json: findings.json()
        }
    }

    /// Runs a job: a refusal becomes its findings and exit code 1, a fault of the output folder its own code. Where findings are JSON, nothing
    /// else goes to standard error.
    func run(_ job: (Desk) throws -> [Diagnostic]) throws {
        if diagnostics == .json { StandardError.keepToOurselves() }
        do {
            try tell(try job(Desk(project: try Project(root: project), language: language)))
        } catch {
            throw told(error)
        }
    }

    /// The same of a job that waits, or works on several things at a time.
    func runWaiting(_ job: (Desk) async throws -> [Diagnostic]) async throws {
        if diagnostics == .json { StandardError.keepToOurselves() }
        do {
            try tell(try await job(Desk(project: try Project(root: project), language: language)))
        } catch {
            throw told(error)
        }
    }

    /// Writes the findings that an error carries; what is left of it is an exit code.
    private func told(_ error: any Error) -> any Error {
        switch error {
        case let refusal as Refusal:
            write(refusal.diagnostics)
            return ExitCode(1)
        case let fault as OutputFault:
            write(fault.diagnostics)
            return ExitCode(fault.exitCode)
        default: return error
        }
    }
}
