import Glibc
import Source

/// Converted pictures and illustrations on disk, found by what went into them. The folder can be deleted at any time, and several runs
/// may share it.
///
/// Every entry begins with the key of its own content: one that was damaged is not used. A cache that cannot be read or written is only
/// slower.
public struct PictureCache: Sendable {
    private let folder: String
    private let ending: String

    /// The folder is made when the first picture is kept. The ending tells a person what kind of file an entry holds.
    public init(folder: String, ending: String = "jpg") {
        self.folder = folder
        self.ending = ending
    }

    func read(_ key: ContentKey) -> [UInt8]? {
        guard let file = fopen(path(key), "rb") else { return nil }
        defer { fclose(file) }
        guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size > 32, size < Limits.pictureBytes,
            fseek(file, 0, SEEK_SET) == 0
        else { return nil }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
            failed = count != size
        }
        let content = Array(bytes.dropFirst(32))
        return !failed && bytes.prefix(32).elementsEqual(Self.seal(content).utf8) ? content : nil
    }

    /// Writes beside and renames, so that another run never meets half an entry.
    func keep(_ content: [UInt8], under key: ContentKey) {
        mkdir(folder, 0o755)
        var template = Array((path(key) + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return }
        let bytes = Array(Self.seal(content).utf8) + content
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done) }
            guard written > 0 else { break }
            done += written
        }
        close(descriptor)
        if done < bytes.count || rename(template, path(key)) != 0 { unlink(template) }
    }

    private func path(_ key: ContentKey) -> String { "\(folder)/\(key.text).\(ending)" }

    private static func seal(_ content: [UInt8]) -> String {
        var key = ContentKey()
        key.add(content)
        return key.text
    }
}
