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

    /// How standard input is written on a command line, and in findings.
    static let sign = "-"
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
        let bytes = try Self.standardInput(upTo: Limits.yamlBytes)
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

    private static func standardInput(upTo limit: Int) throws(Refusal) -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while all.count <= limit {
            let count = read(STDIN_FILENO, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Refusal(
                    "file.unreadable", at: SourcePosition(file: sign),
                    "'\("name", sign)' cannot be read: \("reason", SystemError.text(errno))")
            }
            if count == 0 { return all }
            all += piece[..<count]
        }
        throw Refusal(
            "file.too-large", at: SourcePosition(file: sign),
            "'\("name", sign)' is larger than \("most", limit >> 20) MiB, the most that is read")
    }
}
