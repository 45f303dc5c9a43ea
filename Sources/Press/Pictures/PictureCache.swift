import Glibc
import Measure
import Source

/// Converted pictures and illustrations on disk, found by what went into them. The folder can be deleted at any time, and several runs
/// may share it.
///
/// Every entry begins with the seal of its name and content: one that was damaged, exchanged with another or put there by somebody else is
/// not used. A cache that cannot be read or written is only slower.
public struct PictureCache: Sendable {
    private let folder: String
    private let ending: String
    private let seal: CacheSeal

    /// The folder is made when the first picture is kept. The ending tells a person what kind of file an entry holds.
    public init(folder: String, ending: String = "jpg", seal: CacheSeal) {
        self.folder = folder
        self.ending = ending
        self.seal = seal
    }

    /// Opens without waiting: what stands in the place of an entry may be no file.
    func read(_ key: ContentKey) -> [UInt8]? {
        let descriptor = open(path(key), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, case let size = Int(status.st_size),
            size > CacheSeal.length, size < Limits.pictureBytes
        else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let start = buffer.baseAddress {
                let got = Glibc.read(descriptor, start + count, size - count)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { break }
                count += got
            }
        }
        guard bytes.count == size else { return nil }
        let content = Array(bytes.dropFirst(CacheSeal.length))
        return bytes.prefix(CacheSeal.length).elementsEqual(seal.seal(of: content, named: name(key))) ? content : nil
    }

    /// Writes beside and renames, so that another run never meets half an entry.
    func keep(_ content: [UInt8], under key: ContentKey) {
        mkdir(folder, 0o755)
        var template = Array((path(key) + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return }
        let bytes = seal.seal(of: content, named: name(key)) + content
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done) }
            guard written > 0 else { break }
            done += written
        }
        close(descriptor)
        if done < bytes.count || rename(template, path(key)) != 0 { unlink(template) }
    }

    private func name(_ key: ContentKey) -> String { "\(key.text).\(ending)" }
    private func path(_ key: ContentKey) -> String { folder + "/" + name(key) }
}
