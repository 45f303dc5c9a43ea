import BroadsheetDesk
import Copy
import Source

/// Which editions a command's arguments mean: an edition by its name, a folder of editions by its name, or a list (`.txt`), an edition
/// a line.
struct EditionNames {
    private static let listBytes = 1 << 20

    /// Every edition once, in the order of the arguments; those of a folder in the order of their names.
    static func resolve(_ arguments: [String], in project: Project) throws(Refusal) -> [String] {
        let findings = Findings()
        var names: [String] = []
        for argument in arguments {
            if argument.hasSuffix(".txt") {
                names += findings.gather { () throws(Refusal) in try list(argument, of: project) } ?? []
            } else {
                names += editions(Desk.plainName(argument), in: project)
            }
        }
        try findings.refuseIfFaulty()
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static func editions(_ name: String, in project: Project) -> [String] {
        let folder = name.isEmpty ? "Editions" : "Editions/" + name
        if name.isEmpty || !project.isEdition(name) {
            let inside = project.folders(in: folder).map { name.isEmpty ? $0 : name + "/" + $0 }.filter(project.isEdition)
            if !inside.isEmpty { return inside }
        }
        return [name]
    }

    /// Lines that are empty or begin with `#` say nothing.
    private static func list(_ file: String, of project: Project) throws(Refusal) -> [String] {
        let text = String(decoding: try project.read(file, upTo: listBytes).withoutByteOrderMark, as: UTF8.self)
        let names = text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
        if names.isEmpty {
            throw Refusal(
                "export.empty-list", at: SourcePosition(file: file), "the list names no edition",
                hint: "write the name of an edition on each line")
        }
        return names.map(Desk.plainName)
    }
}

extension Project {
    fileprivate func isEdition(_ name: String) -> Bool { names(in: "Editions/" + name).contains("edition.yaml") }
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
