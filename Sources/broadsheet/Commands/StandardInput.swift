import Glibc
import Source

/// Standard input, where an edition may come from.
enum StandardInput {
    /// How it is written on a command line, and in findings.
    static let sign = "-"

    /// All of it.
    static func read(upTo limit: Int) throws(Refusal) -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while all.count <= limit {
            let count = Glibc.read(STDIN_FILENO, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Refusal(
                    "file.unreadable", at: SourcePosition(file: sign),
                    "'\("name", sign)' cannot be read: \("reason", SystemError.text(errno))")
            }
            if count == 0 { return all }
            all += piece[..<count]
        }
        throw Refusal(
            "file.too-large", at: SourcePosition(file: sign),
            "'\("name", sign)' is larger than \("most", limit >> 20) MiB, the most that is read")
    }
}
