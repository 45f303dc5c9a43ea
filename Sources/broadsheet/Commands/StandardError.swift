import Glibc

/// Standard error, where findings go: standard output is for what was asked for.
enum StandardError {
    /// Writes a text whole; what cannot be written (a closed pipe) is nobody's to read.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
