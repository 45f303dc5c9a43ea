import Glibc

/// Standard error, where findings go: standard output is for what was asked for.
enum StandardError {
    /// A descriptor of our own for it, which stays where standard error is closed to others.
    static let number: Int32 = {
        let number = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        return number < 0 ? STDERR_FILENO : number
    }()

    /// From here on nothing but our own words goes there: libraries that write to standard error write to nobody.
    static func keepToOurselves() {
        guard number != STDERR_FILENO else { return }
        let nobody = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nobody >= 0 else { return }
        dup2(nobody, STDERR_FILENO)
        close(nobody)
    }

    /// Writes a text whole; what cannot be written (a closed pipe) is nobody's to read.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
