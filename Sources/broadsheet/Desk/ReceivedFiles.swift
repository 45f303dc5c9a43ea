import Intake
import Measure
import Source

/// Files that a desk has received: stories, and pictures that belong to the story named before them.
struct ReceivedFiles {
    private(set) var manuscripts: [Manuscript] = []
    /// Each file as it came, under its own name.
    private(set) var files: [(name: String, bytes: [UInt8])] = []

    /// Reads files wherever they lie; the faults of all are told together.
    init(_ paths: [String], _ options: ReadingOptions) throws(Refusal) {
        let findings = Findings()
        for path in paths {
            guard let (name, bytes) = findings.gather({ () throws(Refusal) in try Project.file(at: path, upTo: Limits.pictureBytes) })
            else { continue }
            findings.gather { () throws(Refusal) in try add(bytes, name: name, options) }
        }
        try findings.refuseIfFaulty()
    }

    /// Those that an edition was made of, as they stand in its folder.
    /// - Parameter names: in the order in which they were named.
    init(of edition: String, _ names: [String], in project: Project, _ options: ReadingOptions) throws(Refusal) {
        for name in names {
            let path = "Editions/\(edition)/received/\(name)"
            try add(try project.read(path, upTo: Limits.pictureBytes, within: "Editions/\(edition)"), name: name, options)
        }
    }

    private mutating func add(_ bytes: [UInt8], name: String, _ options: ReadingOptions) throws(Refusal) {
        if files.contains(where: { $0.name == name }) || name.hasPrefix(".") {
            throw Refusal(
                "import.file-name", at: SourcePosition(file: name), "two files have this name, or it begins with a full stop",
                hint: "give the file another name")
        }
        let place = SourcePosition(file: name)
        if PictureName.ending(of: bytes) != nil, let last = manuscripts.indices.last {
            manuscripts[last] = manuscripts[last].followed(by: EmbeddedPicture(name: name, bytes: bytes, place: place))
        } else {
            manuscripts += try ManuscriptReader.read(bytes, file: name, options)
        }
        files.append((name, bytes))
    }

    /// These files with later versions in the places of those that they follow: by name; a single story's by being it.
    func replaced(by later: ReceivedFiles, reading options: ReadingOptions) throws(Refusal) -> ReceivedFiles {
        var files = files
        for file in later.files {
            if let place = files.firstIndex(where: { $0.name == file.name }) {
                files[place] = file
            } else if files.count == 1, later.files.count == 1 {
                files[0] = file
            } else {
                files.append(file)
            }
        }
        var replaced = ReceivedFiles()
        for file in files { try replaced.add(file.bytes, name: file.name, options) }
        return replaced
    }

    private init() {}
}
