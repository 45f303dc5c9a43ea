import ArgumentParser
import Copy
import Glibc
import Source

/// An edition that comes by standard input, named `-`.
struct GivenEdition: ParsableArguments {
    @Option(
        help: ArgumentHelp("What the edition on standard input, '-', is called; files are named after it.", valueName: "edition"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The folder that the pictures of the edition on standard input are read from; without it Editions/<edition>.",
            valueName: "folder"),
        completion: .directory)
    var pictures: String?

    static let sign = StandardInput.sign
    private static let usualName = "edition"

    func validate() throws {
        if let name, !NewEdition.isName(name) {
            throw ValidationError("an edition's name is made of small letters, digits and hyphens: '\(name)' is not")
        }
    }

    /// The edition's name, where it is the one on standard input.
    func name(of edition: String) -> String { edition == Self.sign ? name ?? Self.usualName : edition }

    /// A project in which standard input is the edition's file.
    func project(_ project: Project) throws(Refusal) -> Project {
        let bytes = try StandardInput.read(upTo: Limits.yamlBytes)
        let edition = name(of: Self.sign)
        let file = EditionReader.file(of: edition)
        let folder = "Editions/\(edition)/"
        let beside: Project? = if let pictures { try Project(root: pictures) } else { nil }
        return project.with(
            SuppliedFiles { path in
                if path == file { return bytes }
                guard let beside, path.hasPrefix(folder) else { return nil }
                return try beside.read(String(path.dropFirst(folder.count)), upTo: Limits.pictureBytes)
            })
    }

    /// Findings in the edition's file are told as standard input's.
    func told(_ findings: [Diagnostic]) -> [Diagnostic] {
        let file = EditionReader.file(of: name(of: Self.sign))
        return findings.map { finding in
            guard finding.position?.file == file else { return finding }
            var finding = finding
            finding.position?.file = Self.sign
            return finding
        }
    }
}
