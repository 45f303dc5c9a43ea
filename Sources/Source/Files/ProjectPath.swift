/// A path from the project's root, without `.`, `..` or doubled slashes.
struct ProjectPath {
    let text: String

    init(_ written: String, namedAt place: SourcePosition?) throws(Refusal) {
        let place = place ?? SourcePosition(file: written)
        let shown = written.printable
        guard !written.isEmpty, written.utf8.count < Limits.pathBytes, !written.utf8.contains(0) else {
            throw Refusal(
                "file.name", at: place,
                written.isEmpty ? "the file's name is empty" : "the path '\("shown", shown.prefix(60))…' is not a possible one")
        }
        guard written.utf8.first != UInt8(ascii: "/"), written.utf8.first != UInt8(ascii: "~") else {
            throw Refusal(
                "file.absolute", at: place, "'\("shown", shown)' is not a relative path",
                hint: "write the path from the folder of the edition or layout")
        }
        let names = written.split(separator: "/").filter { $0 != "." }
        guard !names.contains("..") else {
            throw Refusal(
                "file.outside", at: place, "'\("shown", shown)' climbs out of its folder by '..'",
                hint: "keep the file in the folder and name it from there")
        }
        guard !names.isEmpty, names.allSatisfy({ $0.utf8.count <= Limits.nameBytes }) else {
            throw Refusal("file.name", at: place, "the path '\("shown", shown.prefix(60))' is not a possible one")
        }
        text = names.joined(separator: "/")
    }

    /// The folder and the name of a path.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
