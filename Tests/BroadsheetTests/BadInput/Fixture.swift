import Foundation
import Testing

/// One fault of an input: what is changed in the sound project, and what a run must say.
struct Fixture: Sendable, CustomTestStringConvertible {
    /// What is done to the project's files.
    enum Change: Sendable {
        /// A piece of a text is replaced. `▲` in the new one stands before the places that findings must point at.
        case edit(String, String, String)
        /// The file is written anew.
        case text(String, String)
        case bytes(String, [UInt8])
        case remove(String)
        case folder(String)
        case fifo(String)
        /// A link and what it points at.
        case link(String, String)
        /// A file of the machine, its first bytes.
        case start(String, of: String, count: Int)
        /// A font of the machine, changed so that its maker forbids to embed it.
        case forbidding(String, of: String)
        /// Nobody may read the file.
        case locked(String)
    }

    var name: String
    /// The findings' ids in order of their places, each as often as it is found.
    var ids: [String]
    var changes: [Change]
    /// Where findings point that no mark shows: a whole file, or a piece of a sound file.
    var place: Place?
    var edition = "sample"
    var exitCode: Int32 = 1

    enum Place: Sendable {
        case file(String)
        /// Before this piece of the file.
        case before(String, in: String)
        case nowhere
    }

    init(_ name: String, _ ids: String..., changes: [Change], at place: Place? = nil, edition: String = "sample", exitCode: Int32 = 1) {
        (self.name, self.ids, self.changes, self.place, self.edition, self.exitCode) = (name, ids, changes, place, edition, exitCode)
    }

    init(_ name: String, _ ids: String..., edition old: String, _ new: String) {
        self.init(name: name, ids: ids, changes: [.edit(SampleProject.edition, old, new)])
    }

    init(_ name: String, _ ids: String..., house old: String, _ new: String) {
        self.init(name: name, ids: ids, changes: [.edit(SampleProject.house, old, new)])
    }

    init(_ name: String, _ ids: String..., page old: String, _ new: String) {
        self.init(name: name, ids: ids, changes: [.edit(SampleProject.page, old, new)])
    }

    /// The picture is another file; findings point at its name in the edition.
    init(_ name: String, _ ids: String..., picture file: String, _ changes: [Change]) {
        let edit = Change.edit(SampleProject.edition, "file: pictures/hill.svg", "file: ▲" + file)
        self.init(name: name, ids: ids, changes: [edit] + changes)
    }

    /// The picture's SVG has a fault, shown by a mark.
    init(_ name: String, _ ids: String..., svg old: String, _ new: String) {
        self.init(name: name, ids: ids, changes: [.edit(SampleProject.picture, old, new)])
    }

    private init(name: String, ids: [String], changes: [Change]) { (self.name, self.ids, self.changes) = (name, ids, changes) }

    var testDescription: String { name }

    /// Makes the changes and returns the places that the marks show.
    func apply(to project: SampleProject) throws -> [String] {
        let files = FileManager.default
        var places: [String] = []
        for change in changes {
            switch change {
            case .edit(let file, let old, let new):
                let text = try String(decoding: #require(project.bytes(of: file)), as: UTF8.self)
                let pieces = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
                try #require(pieces.count == 2, "'\(old)' is not in \(file)")
                places += try Self.write(pieces[0] + new + pieces[1], to: file, of: project)
            case .text(let file, let text): places += try Self.write(text, to: file, of: project)
            case .bytes(let file, let bytes): try project.write(Data(bytes), to: file)
            case .remove(let file): try files.removeItem(atPath: project.path + "/" + file)
            case .folder(let file): try files.createDirectory(atPath: project.path + "/" + file, withIntermediateDirectories: true)
            case .fifo(let file): try #require(mkfifo(project.path + "/" + file, 0o600) == 0)
            case .link(let file, let target): try files.createSymbolicLink(atPath: project.path + "/" + file, withDestinationPath: target)
            case .start(let file, let name, let count):
                try project.write(Data(#require(Self.font(name)).prefix(count)), to: file)
            case .forbidding(let file, let name): try project.write(Self.forbidding(#require(Self.font(name))), to: file)
            case .locked(let file): try #require(chmod(project.path + "/" + file, 0) == 0)
            }
        }
        switch place {
        case .file(let file): places.append(file)
        case .before(let piece, let file):
            let text = try String(decoding: #require(project.bytes(of: file)), as: UTF8.self)
            let before = try #require(text.split(separator: piece, maxSplits: 1, omittingEmptySubsequences: false).first)
            places.append(Self.place(after: String(before), in: file))
        case .nowhere: places.append("")
        case nil: break
        }
        return places
    }

    private static func write(_ marked: String, to file: String, of project: SampleProject) throws -> [String] {
        let pieces = marked.split(separator: "▲", omittingEmptySubsequences: false)
        let places = pieces.indices.dropLast().map { place(after: pieces[...$0].joined(), in: file) }
        try project.write(Data(pieces.joined().utf8), to: file)
        return places
    }

    private static func place(after text: String, in file: String) -> String {
        let scalars = text.unicodeScalars
        let line = scalars.count { $0 == "\n" } + 1
        let column = scalars.reversed().prefix { $0 != "\n" }.count + 1
        return "\(file):\(line):\(column)"
    }

    /// The field `fsType` of table `OS/2` says 2: no embedding (OpenType 1.9).
    private static func forbidding(_ font: Data) throws -> Data {
        var font = Data(font)
        let directory = try #require(font.range(of: Data("OS/2".utf8)))
        let offset = font[(directory.lowerBound + 8)..<(directory.lowerBound + 12)].reduce(0) { $0 << 8 | Int($1) }
        font[offset + 9] = 2
        return font
    }

    private static func font(_ name: String) -> Data? {
        let folder = "/usr/share/fonts"
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return paths?.first { $0.hasSuffix("/" + name) }.flatMap {
            try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0), options: .alwaysMapped)
        }
    }
}
