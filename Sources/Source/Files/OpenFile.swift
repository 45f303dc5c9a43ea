import Glibc

/// An open regular file; closed at the end of its life.
struct OpenFile: ~Copyable {
    private let descriptor: Int32
    private let size: Int

    /// Opens without waiting (a FIFO put in the file's place would block) and asks the open file itself what it is.
    init(_ path: String, shownAs name: String, _ place: SourcePosition) throws(Refusal) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(name.printable, errno, place) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Refusal("file.not-regular", at: place, "'\("name", name.printable)' is not a regular file")
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The path that the kernel knows the open file by.
    var trueName: String? {
        var name = [UInt8](repeating: 0, count: Limits.pathBytes * 2)
        let length = name.withUnsafeMutableBytes { (bytes: UnsafeMutableRawBufferPointer) -> Int in
            guard let start = bytes.baseAddress else { return 0 }
            return readlink("/proc/self/fd/\(descriptor)", start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return length > 0 ? String(decoding: name.prefix(length), as: UTF8.self) : nil
    }

    /// All bytes. The limit also holds for a file that grows while it is read.
    func read(upTo limit: Int, shownAs name: String, _ place: SourcePosition) throws(Refusal) -> [UInt8] {
        guard size <= limit else { throw Self.tooLarge(name, limit, place) }
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count, let start = buffer.baseAddress {
                let got = Glibc.read(descriptor, start + count, buffer.count - count)
                if got == 0 { break }
                if got < 0 && errno == EINTR { continue }
                if got < 0 {
                    code = errno
                    break
                }
                count += got
            }
        }
        guard code == 0 else { throw Self.unreadable(name.printable, code, place) }
        guard bytes.count <= size else {
            throw Refusal("file.changing", at: place, "'\("name", name.printable)' grew while it was read", hint: "save it and try again")
        }
        return bytes
    }

    static func unreadable(_ name: String, _ code: Int32, _ place: SourcePosition) -> Refusal {
        Refusal("file.unreadable", at: place, "'\("name", name)' cannot be read: \("reason", String(cString: strerror(code)))")
    }

    static func tooLarge(_ name: String, _ limit: Int, _ place: SourcePosition) -> Refusal {
        Refusal("file.too-large", at: place, "'\("name", name.printable)' is larger than \("most", limit >> 20) MiB, the most that is read")
    }
}
