import BroadsheetDesk
import Glibc
import Source

/// An edition to begin with: a paper's template under a name of its own. What is there already is never written over.
struct NewEdition {
    private let name: String
    private let project: Project
    private let text: [UInt8]

    private static let template = "templates/edition.yaml"

    /// Whether a name is good for a folder of Editions: small letters, digits and hyphens.
    static func isName(_ name: String) -> Bool { name.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,63}/) != nil }

    /// - Parameter paper: a folder of Layouts; nil for the only one that has a template.
    init(_ name: String, paper: String?, in project: Project) throws(Refusal) {
        self.name = name
        self.project = project
        text = try Self.template(of: Self.paper(paper, in: project), in: project)
    }

    /// The paper that is meant: a folder of Layouts with a template.
    /// - Parameter paper: nil for the only one.
    static func paper(_ paper: String?, in project: Project) throws(Refusal) -> String {
        let papers = project.folders(in: "Layouts").filter { project.names(in: "Layouts/\($0)/templates").contains("edition.yaml") }
        guard let paper = paper ?? (papers.count == 1 ? papers[0] : nil) else {
            throw Refusal(
                "new.paper", at: nil,
                papers.isEmpty ? "no paper has a template for editions" : "several papers have a template for editions",
                hint: papers.isEmpty
                    ? "write one as Layouts/<paper>/\("template", Self.template)" : "name one with --paper: \("papers", papers)")
        }
        return paper
    }

    static func templatePath(of paper: String) -> String { "Layouts/\(paper)/\(template)" }

    /// A paper's template.
    static func template(of paper: String, in project: Project) throws(Refusal) -> [UInt8] {
        try project.read(templatePath(of: paper), upTo: Limits.yamlBytes, within: "Layouts")
    }

    /// Writes the edition's file and makes its folder for pictures; the file's path in the project.
    func write() throws(Refusal) -> String {
        let folder = "Editions/\(name)"
        do throws(SystemCallFailed) {
            try Self.make(project.trueRoot + "/" + folder)
            try FileDescriptor.folder(project.trueRoot + "/" + folder).file("edition.yaml", flags: O_WRONLY | O_CREAT | O_EXCL).write(text)
            try Self.make(project.trueRoot + "/" + folder + "/pictures")
        } catch {
            throw refusal(error, folder)
        }
        return folder + "/edition.yaml"
    }

    private func refusal(_ failed: SystemCallFailed, _ folder: String) -> Refusal {
        if failed.code == EEXIST {
            return Refusal(
                "new.exists", at: SourcePosition(file: folder), "there is an edition of this name already",
                hint: "take another name, or open \("folder", folder)/edition.yaml")
        }
        return Refusal(
            "new.write", at: SourcePosition(file: folder), "the edition cannot be written: \("reason", SystemError.text(failed.code))",
            hint: "look at the rights and the room of Editions")
    }

    private static func make(_ path: String) throws(SystemCallFailed) {
        guard mkdir(path, 0o755) == 0 else { throw SystemCallFailed(code: errno) }
    }
}
