import Glibc

/// An open file or folder, closed when its last holder ends.
package final class FileDescriptor: Sendable {
    package let number: Int32

    private init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// Opens a folder by its path. A symbolic link as the last part is followed: the house may keep its output on another disk.
    package static func folder(_ path: String) throws(SystemCallFailed) -> FileDescriptor {
        try opened(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    /// Opens a file by its path, to read it.
    package static func file(at path: String) throws(SystemCallFailed) -> FileDescriptor { try opened(open(path, O_RDONLY | O_CLOEXEC)) }

    /// Opens a folder inside this one; a symbolic link is refused, so nothing can lead out.
    package func folder(_ name: String) throws(SystemCallFailed) -> FileDescriptor {
        try Self.opened(openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    /// Opens a folder inside this one; makes it where it is missing.
    package func madeFolder(_ name: String) throws(SystemCallFailed) -> FileDescriptor {
        do {
            return try folder(name)
        } catch {
            guard error.code == ENOENT else { throw error }
            if mkdirat(number, name, 0o755) != 0 && errno != EEXIST { throw SystemCallFailed(code: errno) }
            return try folder(name)
        }
    }

    /// Opens a file inside this folder, which only the owner may change.
    package func file(_ name: String, flags: Int32) throws(SystemCallFailed) -> FileDescriptor {
        try Self.opened(openat(number, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o644))
    }

    private static func opened(_ number: Int32) throws(SystemCallFailed) -> FileDescriptor {
        guard number >= 0 else { throw SystemCallFailed(code: errno) }
        return FileDescriptor(number)
    }

    /// Writes all the bytes; the disk has them after `synchronise`.
    package func write(_ bytes: [UInt8]) throws(SystemCallFailed) {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress! + done, bytes.count - done) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw SystemCallFailed(code: written < 0 ? errno : ENOSPC) }
            done += written
        }
    }

    /// Waits until the disk has what was written.
    package func synchronise() throws(SystemCallFailed) {
        guard fsync(number) == 0 else { throw SystemCallFailed(code: errno) }
    }

    /// The names of what stands in this folder.
    package func names() throws(SystemCallFailed) -> [String] {
        let again = try folder(".")
        // The stream takes over a number of its own, and closes it.
        guard let stream = fdopendir(dup(again.number)) else { throw SystemCallFailed(code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            )
        }
        return names
    }

    /// The whole of a regular file of at most so many bytes; nil for anything else.
    package func contents(upTo limit: Int) -> [UInt8]? {
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
        return contents()
    }

    /// The whole of a file.
    package func contents() -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(number, &piece, piece.count)
            guard count > 0 else { return all }
            all += piece[..<count]
        }
    }
}

/// A call of the operating system failed with this error number.
package struct SystemCallFailed: Error {
    package var code: Int32

    package init(code: Int32) { self.code = code }
}
