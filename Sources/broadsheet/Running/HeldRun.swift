import CLastWords
import Glibc
import Source

/// Holds this process to limits of time and memory from here on: what a stranger's file does to a reader ends there, and is told.
enum HeldRun {
    /// Beyond this it is taken for waiting on something that never comes. Seconds.
    private static let patience: UInt32 = 60

    /// Nothing else is done in this process: it ends at a limit, with exit code 1.
    /// - Parameters:
    ///   - size: of the file that is read, in bytes.
    ///   - isReport: true where what is written goes to standard output.
    ///   - tell: what is written where a limit is reached, for that reason.
    static func begin(size: Int, isReport: Bool = false, telling tell: (_ reason: Message) -> String) {
        StandardError.keepToOurselves()
        let late = kept(tell("to look through it takes longer than a file of its size may"))
        let large = kept(tell("to look through it takes more memory than a file of its size may"))
        last_words(isReport ? STDOUT_FILENO : StandardError.number, late.baseAddress, late.count, large.baseAddress, large.count)
        let seconds = UInt(Limits.pdfSeconds) + UInt(Double(size >> 20) * Limits.pdfSecondsEachMiB)
        var time = rlimit(rlim_cur: seconds, rlim_max: seconds + 1)
        var memory = rlimit(rlim_cur: UInt(Limits.pdfMemory + size), rlim_max: UInt(Limits.pdfMemory + size))
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
        setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &memory)
        alarm(patience)
    }

    /// For as long as the process lives.
    private static func kept(_ text: String) -> UnsafeMutableBufferPointer<CChar> {
        let bytes = Array(text.utf8)
        let place = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { place[index] = CChar(bitPattern: byte) }
        return place
    }
}
