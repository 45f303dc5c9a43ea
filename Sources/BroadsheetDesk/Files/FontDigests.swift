import Glibc
import Measure

/// The digests of font files. A font file is large and seldom changes: its digest is kept beside its size and times, and made anew when
/// they differ.
///
/// The file of digests may be deleted at any time; one that cannot be read or written only costs time. It begins with the seal of what
/// follows: digests that others wrote are not believed.
package struct FontDigests {
    private struct State: Hashable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            size = Int(status.st_size)
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
            inode = UInt(status.st_ino)
        }

        var text: String { "\(size)-\(seconds)-\(nanoseconds)-\(inode)" }
    }

    private let path: String
    private let seal: CacheSeal?
    /// What is known: state and path to digest.
    private var known: [String: String] = [:]
    private var hasNews = false

    private static let name = "font-digests"
    private static let sizeLimit = 1 << 20

    /// - Parameter seal: without it nothing is kept between runs.
    package init(cachedIn folder: String, seal: CacheSeal?) {
        path = folder + "/" + Self.name
        self.seal = seal
        guard let seal, let bytes = Self.contents(path, limit: Self.sizeLimit), case let text = Array(bytes.dropFirst(CacheSeal.length)),
            bytes.prefix(CacheSeal.length).elementsEqual(seal.seal(of: text, named: Self.name))
        else { return }
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2, words[0].utf8.count == 64 { known[String(words[1])] = String(words[0]) }
        }
    }

    /// Takes away pipes and devices from a folder of caches, which fontconfig would wait for.
    package static func clearStrangers(in folder: String) {
        guard let place = try? FileDescriptor.folder(folder) else { return }
        for name in (try? place.names()) ?? [] {
            var status = stat()
            guard fstatat(place.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            if ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { unlinkat(place.number, name, 0) }
        }
    }

    /// The digest of a font file; nil where it cannot be read.
    package mutating func digest(of file: String, _ make: () -> String?) -> String? {
        guard let state = State(file) else { return nil }
        let key = "\(state.text) \(file)"
        if let digest = known[key] { return digest }
        guard let digest = make() else { return nil }
        known[key] = digest
        hasNews = true
        return digest
    }

    /// Keeps what was learned for the next run.
    package func keep() {
        guard hasNews, let seal else { return }
        let text = known.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
        let part = "\(path).\(getpid()).part"
        guard let file = fopen(part, "wb") else { return }
        let bytes = seal.seal(of: Array(text.utf8), named: Self.name) + text.utf8
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count, rename(part, path) == 0 else {
            unlink(part)
            return
        }
    }

    private static func contents(_ path: String, limit: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0, let file = fdopen(descriptor, "rb") else { return nil }
        defer { fclose(file) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: limit)
        bytes.removeLast(limit - fread(&bytes, 1, limit, file))
        return bytes
    }
}
