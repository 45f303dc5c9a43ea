import Glibc
import Measure

/// The key that this user's caches are sealed with. It lies with the user's own state, outside every project, where nobody who gives away a
/// project or writes into its `Output` can read it: `$XDG_STATE_HOME/broadsheet/cache-key`, or `~/.local/state/broadsheet/cache-key`.
///
/// It changes nothing that is made. Where there is no place for it, or others could read it, caches are not used.
enum CacheKey {
    private static let length = 32

    /// Nil where there is no key and none can be kept.
    static var seal: CacheSeal? { folder.flatMap { known(in: $0) ?? made(in: $0) }.map(CacheSeal.init(key:)) }

    private static var folder: String? {
        func value(_ name: String) -> String? {
            guard let text = getenv(name).map({ String(cString: $0) }), text.hasPrefix("/") else { return nil }
            return text
        }
        return (value("XDG_STATE_HOME") ?? value("HOME").map { $0 + "/.local/state" }).map { $0 + "/broadsheet" }
    }

    private static func path(in folder: String) -> String { folder + "/cache-key" }

    private static func known(in folder: String) -> [UInt8]? {
        let descriptor = open(path(in: folder), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_mode & 0o077 == 0
        else { return nil }
        var key = [UInt8](repeating: 0, count: length + 1)
        guard read(descriptor, &key, key.count) == length else { return nil }
        return Array(key.prefix(length))
    }

    /// Writes beside and links, so that of two runs that make a key at once both have the same.
    private static func made(in folder: String) -> [UInt8]? {
        var key = [UInt8](repeating: 0, count: length)
        guard getentropy(&key, length) == 0 else { return nil }
        for parent in folder.indices.dropFirst() where folder[parent] == "/" { mkdir(String(folder[..<parent]), 0o700) }
        mkdir(folder, 0o700)
        var template = Array((path(in: folder) + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        defer { unlink(template) }
        let written = write(descriptor, key, length)
        guard close(descriptor) == 0, written == length else { return nil }
        link(template, path(in: folder))
        return known(in: folder)
    }
}
