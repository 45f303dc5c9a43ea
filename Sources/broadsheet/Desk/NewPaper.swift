import BroadsheetDesk
import CPaperFiles
import Glibc
import Layout
import Source

/// A paper to begin with: a house that works at once, its layouts, and two editions that show it. What is there already is never written
/// over; all of it is written, or nothing.
struct NewPaper {
    /// The sheet that its layouts stand on.
    enum Sheet: String, CaseIterable {
        /// 对开, 四开, 八开.
        case broadsheet, tabloid, small
    }

    private let name: String
    private let project: Project
    /// By their paths in the project, in the order in which they are written.
    private let files: [(path: String, bytes: [UInt8])]

    /// - Parameters:
    ///   - name: of its folder in Layouts.
    ///   - title: the paper's name as it is printed.
    ///   - language: of the remarks.
    init(_ name: String, title: String, sheet: Sheet, language: Language, in project: Project) throws(Refusal) {
        self.name = name
        self.project = project
        let texts = Self.texts(language)
        var words = Self.words(of: sheet, in: texts)
        (words["paper"], words["title"], words["sheet"]) = (name, title, sheet.rawValue)
        var files = texts.filter { !$0.path.hasPrefix(Self.sheets) }.map { path, text in
            (path: Self.filled(path, words), bytes: Array(Self.filled(text, words).utf8))
        }
        files.append(("Layouts/\(name)/press/newsprint-ifra26.icc", Self.bytes(paper_profile())))
        self.files = files
        try refuseWhatIsThere()
        try checkFonts()
    }

    // MARK: The texts

    private static func bytes(_ file: paper_file) -> [UInt8] { Array(UnsafeBufferPointer(start: file.bytes, count: file.count)) }

    /// Where the words stand that depend on the sheet.
    private static let sheets = "sheets/"

    private static func words(of sheet: Sheet, in texts: [(path: String, text: String)]) -> [String: String] {
        let lines = texts.first { $0.path == sheets + sheet.rawValue }?.text.split(separator: "\n") ?? []
        let words = lines.map { $0.split(separator: " ").map(String.init) }.filter { $0.count == 2 }
        return Dictionary(words.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Each file's path and text, with the remarks of one language.
    private static func texts(_ language: Language) -> [(path: String, text: String)] {
        var files: [(path: String, text: String)] = []
        for line in String(decoding: bytes(paper_texts()), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                files.append((String(line.dropFirst(4)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].text += remarked(line, language) + "\n"
            }
        }
        return files.map { ($0.path, String($0.text.reversed().drop { $0 == "\n" }.reversed()) + "\n") }
    }

    /// A line with its remark in one language: `a: 1  # 中文 ¦ English`.
    private static func remarked(_ line: Substring, _ language: Language) -> String {
        let halves = line.split(separator: " ¦ ", maxSplits: 1)
        guard halves.count == 2 else { return String(line) }
        if language == .chinese { return String(halves[0]) }
        let parts = halves[0].split(separator: "# ", omittingEmptySubsequences: false)
        return parts.dropLast().joined(separator: "# ") + "# " + halves[1]
    }

    private static func filled(_ text: String, _ words: [String: String]) -> String {
        words.reduce(text) { text, word in
            text.split(separator: "@\(word.key)@", omittingEmptySubsequences: false).joined(separator: word.value)
        }
    }

    // MARK: What is there

    private var editions: [String] { ["\(name)-1", "\(name)-2"] }

    private func refuseWhatIsThere() throws(Refusal) {
        let findings = Findings()
        for folder in ["Layouts/\(name)"] + editions.map({ "Editions/\($0)" }) {
            let parts = folder.split(separator: "/").map(String.init)
            guard project.names(in: parts[0]).contains(parts[1]) else { continue }
            findings.error(
                "new.exists", at: SourcePosition(file: folder), "there is a folder of this name already",
                hint: "take another name for the paper, or put the folder away")
        }
        try findings.refuseIfFaulty()
    }

    /// A project that has fonts keeps them; they must serve what the house sets.
    private func checkFonts() throws(Refusal) {
        guard hasFonts else { return }
        let known = Set(try LayoutReader(project: project).readFonts().map(\.name))
        let wanting = ["song", "song-heavy", "hei", "hei-bold", "hei-heavy", "kai"].filter { !known.contains($0) }
        guard !wanting.isEmpty else { return }
        throw Refusal(
            "new.fonts", at: SourcePosition(file: "Fonts/fonts.yaml"),
            "the new house sets its text in font roles that are not there: \("roles", wanting)",
            hint: "add them to Fonts/fonts.yaml; its faces may be those of other roles")
    }

    private var hasFonts: Bool { project.names(in: "Fonts").contains("fonts.yaml") }

    // MARK: Writing

    /// Writes its folders; the paths of the house, and of the editions.
    func write() throws(Refusal) -> [String] {
        do throws(SystemCallFailed) {
            let root = try FileDescriptor.folder(project.trueRoot)
            for folder in ["Output", "Fonts", "Layouts", "Editions"] { _ = try root.madeFolder(folder) }
            if !hasFonts { try root.folder("Fonts").write("fonts.yaml", Self.bytes(paper_fonts())) }
            // Under names that nobody reads, and then, all of them written, under their own.
            let folders = [("Layouts", name)] + editions.map { ("Editions", $0) }
            for (parent, name) in folders { try write(parent, name, below: root) }
            for (parent, name) in folders {
                let parent = try root.folder(parent)
                guard renameat(parent.number, ".\(name).part", parent.number, name) == 0 else { throw SystemCallFailed(code: errno) }
            }
        } catch {
            throw Refusal(
                "new.write", at: SourcePosition(file: "Layouts/\(name)"),
                "the paper cannot be written: \("reason", SystemError.text(error.code))",
                hint: "look at the rights and the room of Layouts and Editions")
        }
        return ["Layouts/\(name)/house.yaml"] + editions.map { "Editions/\($0)/edition.yaml" }
    }

    private func write(_ parent: String, _ name: String, below root: FileDescriptor) throws(SystemCallFailed) {
        let folder = try root.folder(parent).madeFolder(".\(name).part")
        for (path, bytes) in files {
            let parts = path.split(separator: "/").map(String.init)
            guard parts[0] == parent, parts[1] == name else { continue }
            var place = folder
            for inner in parts[2..<(parts.count - 1)] { place = try place.madeFolder(inner) }
            try place.write(parts[parts.count - 1], bytes)
        }
        if parent == "Editions" { _ = try folder.madeFolder("pictures") }
    }
}

extension FileDescriptor {
    fileprivate func write(_ name: String, _ bytes: [UInt8]) throws(SystemCallFailed) {
        let file = try file(name, flags: O_WRONLY | O_CREAT | O_TRUNC)
        try file.write(bytes)
    }
}
