import Glibc
import Source

/// Standard output, where goes what was asked for. What cannot be written is told: whoever reads a half would take it for the whole.
enum StandardOutput {
    /// Writes a text whole.
    static func write(_ text: String) throws(Refusal) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                throw Refusal(
                    "output.not-written", at: nil, "standard output could not be written: \("reason", SystemError.text(errno))",
                    hint: "make room where it goes, and run the command again")
            }
            bytes = bytes.dropFirst(written)
        }
    }
}
