import BroadsheetDesk
import Measure

/// The program itself, as it lies on the disk.
enum Program {
    /// The digest of the executable file: two builds of one version are told apart by it. Empty where it cannot be read.
    static var digest: String {
        (try? FileDescriptor.file(at: "/proc/self/exe").contents()).map { SHA256.hex(of: $0) } ?? ""
    }
}
