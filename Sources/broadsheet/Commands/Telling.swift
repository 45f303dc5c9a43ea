import ArgumentParser
import BroadsheetDesk
import Source

/// How a command's findings and its end are told, as its options ask.
final class Telling {
    let report: CommandReport
    private let options: CommonOptions
    /// The edition that comes by standard input.
    private let given: GivenEdition?
    private var project: Project?

    init(_ options: CommonOptions, _ command: String, given: GivenEdition?) {
        (self.options, self.given) = (options, given)
        report = CommandReport(command, asJSON: options.format == .json)
        // Where findings are JSON, nothing else goes to standard error.
        if options.isForPrograms { StandardError.keepToOurselves() }
    }

    func desk() throws -> Desk {
        let project = try Project(root: options.project)
        self.project = project
        self.project = try given?.project(project) ?? project
        return Desk(project: self.project ?? project, language: options.language, output: options.output, trial: TrialRun.passes)
    }

    /// Tells the findings, and ends the command with 1 where they refuse the job.
    func end(_ findings: [Diagnostic]) throws {
        let code = options.refuses(findings) ? FaultOfProgram.exitCode(of: findings) : 0
        try tell(findings, code)
        if code != 0 { throw ExitCode(code) }
    }

    /// Tells the findings that an error carries; what is left of it is an exit code.
    func told(_ error: any Error) throws -> any Error {
        switch error {
        case let code as ExitCode: return code
        case let refusal as Refusal:
            let code = FaultOfProgram.exitCode(of: refusal.diagnostics)
            try tell(refusal.diagnostics, code)
            return ExitCode(code)
        case let fault as OutputFault:
            try tell(fault.diagnostics, fault.exitCode)
            return ExitCode(fault.exitCode)
        default:
            try tell([FaultOfProgram.finding(error)], FaultOfProgram.exitCode)
            return ExitCode(FaultOfProgram.exitCode)
        }
    }

    private func tell(_ findings: [Diagnostic], _ code: Int32) throws {
        guard report.isJSON else { return StandardError.write(options.text(of: given?.told(findings) ?? findings)) }
        let extents = Extents(project)
        let ends = findings.map(extents.end)
        // The places are asked for before standard input's file gets its own name.
        let told = zip(given?.told(findings) ?? findings, ends)
        let known = Dictionary(told.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        let document = report.document(Array(told.map(\.0)), exitCode: code) { known[$0] ?? nil }
        try StandardOutput.write(String(decoding: document, as: UTF8.self))
    }
}

/// The ends of findings in the files of a project, each file read once.
private final class Extents {
    private let project: Project?
    private var files: [String: FindingExtent?] = [:]

    init(_ project: Project?) { self.project = project }

    func end(of finding: Diagnostic) -> Int? {
        guard let position = finding.position, position.line > 0, let project else { return nil }
        if let known = files[position.file] { return known?.end(of: finding) }
        let extent = (try? project.read(position.file, upTo: Limits.yamlBytes)).map { FindingExtent($0) }
        files.updateValue(extent, forKey: position.file)
        return extent?.end(of: finding)
    }
}
