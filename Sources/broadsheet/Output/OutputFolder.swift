import Glibc

/// The one folder that a run may write to, held against every other run while this value or a copy of it lives.
///
/// Files are published together or not at all: each is written whole under a temporary name (`*.part`) and synchronised, a journal
/// names them, and only then do they take the places of the old ones by renaming. A run that is killed before the journal leaves the old files and some
/// parts, which the next run clears away; one that is killed after it has the renaming completed by the next run. A lock (`flock`) ends with its process.
struct OutputFolder: Sendable {
    private static let lockName = ".lock"
    private static let journalName = ".journal"

    private let path: String
    private let folder: FileDescriptor
    private let lock: FileDescriptor

    /// Takes the folder for this run; makes it where it is missing (its parent must exist).
    /// - Parameter waits: true to wait while another run holds the folder.
    init(_ path: String, waits: Bool = false) throws {
        self.path = path
        do {
            if mkdir(path, 0o755) != 0 && errno != EEXIST { throw SystemCallFailed(code: errno) }
            folder = try FileDescriptor.folder(path)
            lock = try folder.file(Self.lockName, flags: O_RDWR | O_CREAT)
        } catch let failure as SystemCallFailed {
            throw OutputFault.system(path, "open the output folder", errno: failure.code)
        }
        while flock(lock.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard waits, errno == EINTR else { throw OutputFault.locked(path) }
        }
        try HeldSignals.during { try settle() }
    }

    /// Publishes files under names inside the folder (`xiashi.pdf`, `export/01.pdf`). Every name is checked before anything is written.
    func publish(_ files: [(name: String, bytes: [UInt8])]) throws {
        let targets = try files.map { try OutputName($0.name, in: path) }
        try refuseRepeated(targets)
        for target in targets { try refuseOccupied(target) }
        try HeldSignals.during {
            do {
                try writeParts(files.map(\.bytes))
                try writeJournal(targets)
            } catch let failure as SystemCallFailed {
                clearParts()
                throw OutputFault.system(path, "write the output", errno: failure.code)
            }
            try settle()
        }
    }

    /// The bytes of a file of the folder, as an earlier run left it; nil where there is none, or it is larger than the limit.
    func contents(of name: String, upTo limit: Int) -> [UInt8]? {
        guard let target = try? OutputName(name, in: path) else { return nil }
        var place = folder
        for name in target.folders {
            guard let inner = try? place.folder(name) else { return nil }
            place = inner
        }
        return (try? place.file(target.file, flags: O_RDONLY | O_NONBLOCK))?.contents(upTo: limit)
    }

    // MARK: Journal

    private static func part(_ index: Int) -> String { ".\(index).part" }
    private static let journalPart = ".journal.part"

    /// All parts are handed to the disk before the first is waited for, so that it writes them together; some hundreds are open at a time.
    private func writeParts(_ contents: [[UInt8]]) throws(SystemCallFailed) {
        var open: [FileDescriptor] = []
        func synchronise() throws(SystemCallFailed) {
            for part in open { try part.synchronise() }
            open = []
        }
        for (index, bytes) in contents.enumerated() {
            let part = try folder.file(Self.part(index), flags: O_WRONLY | O_CREAT | O_TRUNC)
            try part.hand(bytes)
            open.append(part)
            if open.count == Self.partsOpen { try synchronise() }
        }
        try synchronise()
    }

    /// Fewer than the open files that a process may be held to.
    private static let partsOpen = 32

    /// From the moment the journal stands under its name, the files are published.
    private func writeJournal(_ targets: [OutputName]) throws(SystemCallFailed) {
        let names = targets.map { Array($0.text.utf8) + [0] }
        try folder.file(Self.journalPart, flags: O_WRONLY | O_CREAT | O_TRUNC).write(Array(names.joined()))
        guard renameat(folder.number, Self.journalPart, folder.number, Self.journalName) == 0
        else { throw SystemCallFailed(code: errno) }
        try folder.synchronise()
    }

    /// Completes what a journal promises, this run's or a killed one's, and clears parts that no journal names.
    private func settle() throws {
        do {
            if let journal = try? folder.file(Self.journalName, flags: O_RDONLY) {
                let names = journal.contents().split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
                let targets = try names.map { try OutputName($0, in: path) }
                for (index, target) in targets.enumerated() { try moveIntoPlace(Self.part(index), target) }
                for folders in Set(targets.map(\.folders)) where !folders.isEmpty {
                    try inFolder(of: folders, from: folder) { (place) throws(SystemCallFailed) in try place.synchronise() }
                }
                try folder.synchronise()
                unlinkat(folder.number, Self.journalName, 0)
            }
        } catch let failure as SystemCallFailed {
            throw OutputFault.system(path, "put the new files in their places", errno: failure.code)
        }
        clearParts()
    }

    private func moveIntoPlace(_ part: String, _ target: OutputName) throws {
        // A part that is gone was moved before the earlier run was killed.
        guard faccessat(folder.number, part, F_OK, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        try inFolder(of: target.folders, from: folder) { (place) throws(SystemCallFailed) in
            guard renameat(folder.number, part, place.number, target.file) == 0 else { throw SystemCallFailed(code: errno) }
        }
    }

    /// Parts are numbered without a gap, but a run may have been killed while it cleared them: so go on past gaps as far as runs go.
    private func clearParts() {
        var missing = 0
        var index = 0
        while missing < 1000 {
            missing = unlinkat(folder.number, Self.part(index), 0) == 0 ? 0 : missing + 1
            index += 1
        }
        unlinkat(folder.number, Self.journalPart, 0)
    }

    // MARK: Names

    private func refuseRepeated(_ targets: [OutputName]) throws {
        var seen: Set<String> = []
        for target in targets where !seen.insert(target.text).inserted {
            throw OutputFault.refused(
                "output.name-twice", "\(path)/\(target.text)", "two files of one run have this name",
                hint: "give each page a name of its own")
        }
    }

    /// A file is replaced; anything else in its place (a folder, a link, a device) is refused before anything is written.
    private func refuseOccupied(_ target: OutputName) throws {
        do throws(SystemCallFailed) {
            try inFolder(of: target.folders, from: folder) { (place) throws(SystemCallFailed) in
                var status = stat()
                if fstatat(place.number, target.file, &status, AT_SYMLINK_NOFOLLOW) != 0 {
                    guard errno == ENOENT else { throw SystemCallFailed(code: errno) }
                } else if status.st_mode & S_IFMT != S_IFREG {
                    throw SystemCallFailed(code: status.st_mode & S_IFMT == S_IFLNK ? ELOOP : EISDIR)
                }
            }
        } catch {
            throw OutputFault.system("\(path)/\(target.text)", "use this name for a file", errno: error.code)
        }
    }

    /// Goes down folder by folder, making those that are missing, and acts in the last.
    private func inFolder(
        of names: ArraySlice<String>, from start: FileDescriptor,
        _ act: (FileDescriptor) throws(SystemCallFailed) -> Void
    ) throws(SystemCallFailed) {
        guard let name = names.first else { return try act(start) }
        if mkdirat(start.number, name, 0o755) != 0 && errno != EEXIST { throw SystemCallFailed(code: errno) }
        try inFolder(of: names.dropFirst(), from: try start.folder(name), act)
    }
}
