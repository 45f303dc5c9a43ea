import Glibc

/// The folder that everything is read from, and the only way to its files.
///
/// Paths are relative to the root, as an editor writes them, whatever the current directory is. What is opened is a regular file
/// under the root: the kernel's own name of the open file is compared, so neither `..` nor a link leads out.
public struct Project: Sendable, Hashable {
    /// The root as it was given.
    public let root: String
    /// The root as an absolute path without links and dots.
    public let trueRoot: String
    /// Files that somebody else gives; they stand before those of the disk.
    public private(set) var supplied: SuppliedFiles?

    public init(root: String) throws(Refusal) {
        guard let trueRoot = Self.resolved(root), Self.kind(of: trueRoot) == S_IFDIR else {
            throw Refusal(
                "file.no-root", at: nil, "'\("root", root.printable)' is not a folder",
                hint: "name the folder that holds Editions and Layouts")
        }
        self.root = root
        self.trueRoot = trueRoot
    }

    /// The same folder, with files that are given instead of being read from the disk.
    public func with(_ supplied: SuppliedFiles) -> Project {
        var project = self
        project.supplied = supplied
        return project
    }

    /// The bytes of a file.
    /// - Parameters:
    ///   - path: from the root.
    ///   - limit: the most bytes it may have.
    ///   - folder: where given, the file must lie in this folder (from the root), links followed.
    ///   - place: where the path was written, for the diagnostic; the file itself where nil.
    public func read(
        _ path: String, upTo limit: Int, within folder: String? = nil, namedAt place: SourcePosition? = nil
    ) throws(Refusal) -> [UInt8] {
        let path = try ProjectPath(path, namedAt: place)
        let place = place ?? SourcePosition(file: path.text)
        if let bytes = try supplied?.bytes(of: path.text, namedAt: place) {
            guard bytes.count <= limit else { throw OpenFile.tooLarge(path.text, limit, place) }
            return bytes
        }
        try refuseUnlessRegular(path.text, place)
        let file = try OpenFile(trueRoot + "/" + path.text, shownAs: path.text, place)
        let home = folder.map { trueRoot + "/" + $0 } ?? trueRoot
        guard let name = file.trueName, Self.lies(name, in: home) else {
            throw Refusal(
                "file.outside", at: place, "'\("path", path.text.printable)' leads out of \("folder", folder ?? "the project")",
                hint: "copy the file there instead of linking to it")
        }
        return try file.read(upTo: limit, shownAs: path.text, place)
    }

    /// The bytes of a file that a command names: by its path from a project, or wherever it lies by its whole path.
    /// - Parameter place: where the path was written, for the diagnostic; the file itself where nil.
    public static func read(
        file path: String, upTo limit: Int, from project: Project, namedAt place: SourcePosition? = nil
    ) throws(Refusal) -> [UInt8] {
        guard path.hasPrefix("/"), let end = path.lastIndex(of: "/") else {
            return try project.read(path, upTo: limit, namedAt: place)
        }
        let folder = path[..<end]
        do throws(Refusal) {
            return try Project(root: folder.isEmpty ? "/" : String(folder)).read(String(path[path.index(after: end)...]), upTo: limit)
        } catch {
            throw Refusal(
                error.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    if let place { diagnostic.position = place } else { diagnostic.position?.file = path }
                    return diagnostic
                })
        }
    }

    /// How large such a file is; nothing where there is none.
    public static func size(ofFile path: String, from project: Project) -> Int {
        var status = stat()
        return stat(path.hasPrefix("/") ? path : project.trueRoot + "/" + path, &status) == 0 ? max(0, Int(status.st_size)) : 0
    }

    /// A file wherever it lies, under its own name.
    public static func file(at path: String, upTo limit: Int) throws(Refusal) -> (name: String, bytes: [UInt8]) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = parts.last.map(String.init) ?? path
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "."
        return (name, try Project(root: folder).read(name, upTo: limit))
    }

    /// Whether a file, by its true name, lies in a folder; that may be a link.
    private static func lies(_ name: String, in folder: String) -> Bool {
        name.hasPrefix(folder + "/") || resolved(folder).map { name.hasPrefix($0 + "/") } == true
    }

    /// The names of the folders in a folder, in the order of their bytes; empty where it cannot be listed.
    public func folders(in folder: String) -> [String] {
        names(in: folder).filter { Self.kind(of: trueRoot + "/" + folder + "/" + $0) == S_IFDIR }
    }

    /// The names in a folder, in the order of their bytes, without hidden ones.
    public func names(in folder: String) -> [String] { allNames(in: folder).filter { !$0.hasPrefix(".") } }

    /// The names in a folder, in the order of their bytes.
    func allNames(in folder: String) -> [String] {
        guard let stream = opendir(trueRoot + "/" + folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Opening a device or a FIFO may already have an effect, so their kind is asked for first.
    private func refuseUnlessRegular(_ path: String, _ place: SourcePosition) throws(Refusal) {
        var status = stat()
        let shown = path.printable
        guard stat(trueRoot + "/" + path, &status) == 0 else { throw missing(path, errno, place) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw Refusal("file.folder", at: place, "'\("shown", shown)' is a folder, not a file", hint: "name a file in it")
        default: throw Refusal("file.not-regular", at: place, "'\("shown", shown)' is not a regular file but a pipe, socket or device")
        }
    }

    private func missing(_ path: String, _ code: Int32, _ place: SourcePosition) -> Refusal {
        let shown = path.printable
        switch code {
        case ENOENT, ENOTDIR:
            return Refusal("file.missing", at: place, "there is no file '\("shown", shown)'", hint: hint(forMissing: path))
        case ELOOP: return Refusal("file.loop", at: place, "'\("shown", shown)' is a link that leads back to itself")
        default: return OpenFile.unreadable(shown, code, place)
        }
    }

    /// The nearest name where the path leaves what there is; where that is at once, the folder that was looked in.
    private func hint(forMissing path: String) -> Message? {
        var folder = ""
        for name in path.split(separator: "/") {
            let next = folder.isEmpty ? String(name) : folder + "/" + name
            if Self.kind(of: trueRoot + "/" + next) != nil {
                folder = next
                continue
            }
            let near = nearestName(to: String(name), among: names(in: folder))
            if let near { return "did you mean '\("near", (folder.isEmpty ? "" : folder + "/") + near)'?" }
            return folder.isEmpty && next != path
                ? "the folder '\("folder", trueRoot.printable)' has no '\("missing", next)': name the project's folder with --project" : nil
        }
        return nil
    }

    /// A path as it is written from the root; one that was written from the machine's root, and lies in the project, as well.
    public func pathFromRoot(_ path: String) -> String {
        path.hasPrefix(trueRoot + "/") ? String(decoding: path.utf8.dropFirst(trueRoot.utf8.count + 1), as: UTF8.self) : path
    }

    static func resolved(_ path: String) -> String? {
        guard !path.utf8.contains(0), let pointer = realpath(path.isEmpty ? "." : path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}
