import BroadsheetDesk
import Glibc
import Measure

/// The one folder that a run may write to, held against every other run while this value or a copy of it lives.
///
/// Files are published together or not at all: each is written whole under a temporary name (`*.part`) and synchronised, a journal
/// names them, and only then do they take the places of the old ones by renaming. A run that is killed before the journal leaves the
/// old files and some parts, which the next run clears away; one that is killed after it has the renaming completed by the next run. A
/// lock (`flock`) ends with its process.
struct OutputFolder: Sendable {
    private static let lockName = ".lock"
    private static let journalName = ".journal"
    /// A batch of ten thousand files names them in a tenth of that.
    private static let journalBytes = 16 << 20

    private let path: String
    private let folder: FileDescriptor
    private let lock: FileDescriptor
    private let report: CommandReport?

    /// Takes the folder for this run; makes it where it is missing (its parent must exist).
    /// - Parameters:
    ///   - waits: true to wait while another run holds the folder.
    ///   - makes: false for a folder that must be there.
    ///   - report: what is told of each published file; nil where nothing is.
    init(_ path: String, waits: Bool = false, makes: Bool = true, report: CommandReport? = nil) throws {
        self.path = path
        self.report = report?.isJSON == true ? report : nil
        do {
            if makes, mkdir(path, 0o755) != 0 && errno != EEXIST { throw SystemCallFailed(code: errno) }
            folder = try FileDescriptor.folder(path)
            lock = try folder.file(Self.lockName, flags: O_RDWR | O_CREAT)
        } catch let failure as SystemCallFailed {
            throw OutputFault.system(path, "open the output folder", errno: failure.code)
        }
        while flock(lock.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard waits, errno == EINTR else { throw OutputFault.locked(path) }
        }
        try HeldSignals.during { try settle() }
        clearParts()
    }

    /// Makes a folder where it is missing; its parent must exist.
    static func make(_ path: String) throws {
        if mkdir(path, 0o755) != 0 && errno != EEXIST { throw OutputFault.system(path, "open the output folder", errno: errno) }
    }

    /// A file to publish, under its name inside the folder: `xiashi.pdf`, `export/01.pdf`.
    typealias File = (name: String, bytes: [UInt8])

    /// Publishes files. Every name is checked before anything is written.
    func publish(_ files: [File]) throws { try publish(files) { [] } }

    /// Publishes files that are still being checked: they go to the disk, under temporary names, while `check` runs. It gives the files to
    /// publish with them; where it gives none or throws, nothing is published.
    func publish(_ files: [File], whenSound check: () throws -> [File]?) throws {
        var written = Written()
        written.targets = try checkedNames(files, after: &written)
        try HeldSignals.during {
            let isPublished = try clearingParts {
                let (others, parts) = try Concurrently.both(check) {
                    Result { () throws(SystemCallFailed) in
                        try write(files, from: 0)
                        try synchronise((0..<files.count).map(Self.part))
                    }
                }
                try parts.get()
                guard let others else { return false }
                try add(others, to: &written)
                try writeJournal(of: written, synchronised: files.count)
                return true
            }
            if isPublished { try settle() } else { clearParts() }
            if isPublished { report?.add(records(of: files) + written.records) }
        }
    }

    /// Files that stand written under temporary names, to be published together.
    struct Written {
        /// The number of the first one's part.
        fileprivate var first = 0
        fileprivate var targets: [OutputName] = []
        /// The way to the place of the last one.
        fileprivate var way = FolderWay()
        /// What is told of them once they are published.
        fileprivate var records: [CommandReport.File] = []

        var count: Int { targets.count }

        /// None yet, to be written while these are published.
        var following: Written { Written(first: first + count) }
    }

    /// Writes files that are to be published with others later; the disk is not waited for. Where that fails, what stands written is to
    /// be discarded.
    func write(_ files: [File], to written: inout Written) throws {
        try telling { try add(files, to: &written) }
    }

    /// Takes files of another folder in, under temporary names, to be published with others later: where the disk can, as second names of the
    /// same bytes. Where that fails, what stands written is to be discarded.
    /// - Parameter files: with their bytes as they were read there.
    func take(_ files: [File], from other: OutputFolder, to written: inout Written) throws {
        try telling {
            let targets = try checkedNames(files, after: &written)
            for (index, (file, target)) in zip(files, targets).enumerated() {
                let part = Self.part(written.first + written.count + index)
                let place = try other.place(of: target)
                if linkat(place.number, target.file, folder.number, part, 0) != 0 { try write(file.bytes, to: part) }
            }
            written.targets += targets
            written.records += records(of: files)
        }
    }

    /// Publishes what was written. Where that fails, what stands written is to be discarded.
    func publish(_ written: Written) throws {
        try HeldSignals.during {
            try telling { try writeJournal(of: written, synchronised: 0) }
            try settle()
            report?.add(written.records)
        }
    }

    /// Takes away what was written and is not to be published. What a journal promises stays for the next run to complete.
    func discard() { clearParts() }

    /// Where an act fails before the journal stands, no part stays.
    private func clearingParts<Result>(_ act: () throws -> Result) throws -> Result {
        do {
            return try telling(act)
        } catch {
            clearParts()
            throw error
        }
    }

    private func telling<Result>(_ act: () throws -> Result) throws -> Result {
        do {
            return try act()
        } catch let failure as SystemCallFailed {
            throw OutputFault.system(path, "write the output", errno: failure.code)
        }
    }

    /// The bytes of a file of the folder, as an earlier run left it; nil where there is none, or it is larger than the limit.
    func contents(of name: String, upTo limit: Int) -> [UInt8]? {
        guard let target = try? OutputName(name, in: path), let place = try? place(of: target) else { return nil }
        return (try? place.file(target.file, flags: O_RDONLY | O_NONBLOCK))?.contents(upTo: limit)
    }

    /// The folder inside this one that a file stands in.
    private func place(of target: OutputName) throws(SystemCallFailed) -> FileDescriptor {
        var place = folder
        for name in target.folders { place = try place.folder(name) }
        return place
    }

    // MARK: Journal

    private static let partEnding = ".part"
    private static func part(_ number: Int) -> String { ".\(number)\(partEnding)" }
    private static let journalPart = ".journal\(partEnding)"

    /// What is published: the parts, numbered one after another, and the files that they become.
    private struct Journal {
        var first: Int
        var targets: [OutputName]

        var parts: [String] { targets.indices.map { OutputFolder.part(first + $0) } }

        /// The first number and the names, each ended by a zero.
        var bytes: [UInt8] { Array(([String(first)] + targets.map(\.text)).map { Array($0.utf8) + [0] }.joined()) }

        init(first: Int, targets: [OutputName]) { (self.first, self.targets) = (first, targets) }

        /// A journal of names alone begins with part 0.
        init(_ bytes: [UInt8], in path: String) throws {
            var fields = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }[...]
            first = fields.first.flatMap(UInt32.init).map(Int.init) ?? 0
            if fields.first == String(first) { fields.removeFirst() }
            targets = try fields.map { try OutputName($0, in: path) }
        }
    }

    /// Where that fails, `written` is as it was: what stands half written is none of it.
    private func add(_ files: [File], to written: inout Written) throws {
        let targets = try checkedNames(files, after: &written)
        try write(files, from: written.first + written.count)
        written.targets += targets
        written.records += records(of: files)
    }

    /// What is told of files once they are published; nothing where nobody asks.
    private func records(of files: [File]) -> [CommandReport.File] {
        guard report != nil else { return [] }
        return files.map { CommandReport.File(path: "\(path)/\($0.name)", bytes: $0.bytes.count, digest: SHA256.hex(of: $0.bytes)) }
    }

    /// Writes files to their parts.
    private func write(_ files: [File], from first: Int) throws(SystemCallFailed) {
        for (index, file) in files.enumerated() { try write(file.bytes, to: Self.part(first + index)) }
    }

    private func write(_ bytes: [UInt8], to name: String) throws(SystemCallFailed) {
        try folder.file(name, flags: O_WRONLY | O_CREAT | O_TRUNC).write(bytes)
    }

    /// Waits until the disk has the parts, so many of them it has already, and writes the journal. From the moment that stands under
    /// its name, the files are published.
    private func writeJournal(of written: Written, synchronised: Int) throws(SystemCallFailed) {
        let journal = Journal(first: written.first, targets: written.targets)
        try write(journal.bytes, to: Self.journalPart)
        try synchronise(journal.parts.dropFirst(synchronised) + [Self.journalPart])
        guard renameat(folder.number, Self.journalPart, folder.number, Self.journalName) == 0
        else { throw SystemCallFailed(code: errno) }
    }

    /// Fewer than the open files that a process may be held to.
    private static let openParts = 24

    /// Waits until the disk has files: several at once, as a disk takes no longer for them than for one.
    private func synchronise(_ names: [String]) throws(SystemCallFailed) {
        for start in stride(from: 0, to: names.count, by: Self.openParts) {
            var open: [FileDescriptor] = []
            for name in names[start..<min(start + Self.openParts, names.count)] { open.append(try folder.file(name, flags: O_RDONLY)) }
            let results = Concurrently.map(open) { part in Result { () throws(SystemCallFailed) in try part.synchronise() } }
            for result in results { try result.get() }
        }
    }

    /// Completes what a journal promises, this run's or a killed one's.
    private func settle() throws {
        do {
            guard let journal = try journal() else { return }
            try moveIntoPlace(journal)
            unlinkat(folder.number, Self.journalName, 0)
        } catch let failure as SystemCallFailed {
            throw OutputFault.halfway(path, errno: failure.code)
        }
    }

    /// Nil where there is none. What stands in its place and is no journal of ours is refused by its name: nobody knows what it promised.
    private func journal() throws -> Journal? {
        let file: FileDescriptor
        do throws(SystemCallFailed) {
            file = try folder.file(Self.journalName, flags: O_RDONLY | O_NONBLOCK)
        } catch {
            if error.code == ENOENT { return nil }
            throw strangeJournal
        }
        guard let bytes = file.contents(upTo: Self.journalBytes), let journal = try? Journal(bytes, in: path) else { throw strangeJournal }
        return journal
    }

    private var strangeJournal: OutputFault {
        .refused(
            "output.journal", path + "/" + Self.journalName, "this is no journal that Broadsheet wrote",
            hint: "delete it, and run the command again: what an earlier run was about to publish is then made anew")
    }

    /// Each folder is synchronised once, when all its files have moved; the journal stays until then. A disk keeps the order of the
    /// changes to one folder, so that after a loss of power no file stands in its place whose journal does not.
    private func moveIntoPlace(_ journal: Journal) throws(SystemCallFailed) {
        var places: [ArraySlice<String>: FileDescriptor] = [[]: folder]
        var way = FolderWay()
        for (part, target) in zip(journal.parts, journal.targets) {
            let place = try way.folder(target.folders, in: folder)
            guard renameat(folder.number, part, place.number, target.file) != 0 else {
                places[target.folders] = place
                continue
            }
            let failure = SystemCallFailed(code: errno)
            // A part that is gone was moved before the earlier run was killed.
            guard failure.code == ENOENT, faccessat(folder.number, part, F_OK, AT_SYMLINK_NOFOLLOW) != 0 else { throw failure }
        }
        for place in places.values { try place.synchronise() }
    }

    /// Takes away the parts that no journal names.
    private func clearParts() {
        let promised = Set((try? journal())?.parts ?? [])
        let names = (try? folder.names()) ?? []
        for name in names where name.hasPrefix(".") && name.hasSuffix(Self.partEnding) && !promised.contains(name) {
            unlinkat(folder.number, name, 0)
        }
    }

    // MARK: Names

    /// The names of files that follow others, checked: each stands for a place of its own that is free or holds a file.
    private func checkedNames(_ files: [File], after written: inout Written) throws -> [OutputName] {
        let targets = try files.map { try OutputName($0.name, in: path) }
        try refuseRepeated(targets, besides: written.targets)
        for target in targets { try refuseOccupied(target, &written.way) }
        return targets
    }

    private func refuseRepeated(_ targets: [OutputName], besides others: [OutputName]) throws {
        var seen = Set(others.map(\.text))
        for target in targets where !seen.insert(target.text).inserted {
            throw OutputFault.refused(
                "output.name-twice", "\(path)/\(target.text)", "two files of one run have this name",
                hint: "give each page a name of its own")
        }
    }

    /// A file is replaced; anything else in its place (a folder, a link, a device) is refused before anything is written.
    private func refuseOccupied(_ target: OutputName, _ way: inout FolderWay) throws {
        do throws(SystemCallFailed) {
            let place = try way.folder(target.folders, in: folder)
            var status = stat()
            if fstatat(place.number, target.file, &status, AT_SYMLINK_NOFOLLOW) != 0 {
                guard errno == ENOENT else { throw SystemCallFailed(code: errno) }
            } else if status.st_mode & S_IFMT != S_IFREG {
                throw SystemCallFailed(code: status.st_mode & S_IFMT == S_IFLNK ? ELOOP : EISDIR)
            }
        } catch {
            throw OutputFault.system("\(path)/\(target.text)", "use this name for a file", errno: error.code)
        }
    }
}
