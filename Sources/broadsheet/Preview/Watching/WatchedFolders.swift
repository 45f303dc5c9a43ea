import Glibc
import Source

/// The inotify watches over folders and all folders inside them.
final class WatchedFolders {
    let descriptor: Int32
    private let roots: [String]
    private let fonts: Set<String>
    private var paths: [Int32: String] = [:]

    private static let changes = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

    init(_ roots: [String], fonts: Set<String>) throws {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        self.roots = roots
        self.fonts = fonts
        let watchesOfTheSystem = descriptor >= 0 && roots.contains { add($0) }
        guard watchesOfTheSystem else {
            throw Refusal(
                "preview.watch", at: nil, "the system gives no watch over the edition's folder",
                hint: "end programs that watch many files, or raise fs.inotify.max_user_watches")
        }
        roots.forEach(addAll)
    }

    /// Takes all events that have come; nil where none of them is a save.
    func read() -> FolderWatch.Change? {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var change: FolderWatch.Change?
        while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
            for event in InotifyEvent.events(in: buffer[..<count]) where event.isSave {
                let path = paths[event.watch] ?? ""
                let isFont = fonts.contains { path.hasPrefix($0) } || event.isOverflow
                change = .init(includesFonts: isFont || change?.includesFonts ?? false)
                if event.changesFolders { roots.forEach(addAll) }
            }
        }
        return change
    }

    private func addAll(_ folder: String) {
        guard add(folder), let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if entry.pointee.d_type == UInt8(DT_DIR), !name.hasPrefix(".") { addAll(folder + "/" + name) }
        }
    }

    /// Adding a folder a second time gives its watch back.
    private func add(_ folder: String) -> Bool {
        let watch = inotify_add_watch(descriptor, folder, Self.changes | UInt32(IN_ONLYDIR))
        if watch >= 0 { paths[watch] = folder }
        return watch >= 0
    }
}
