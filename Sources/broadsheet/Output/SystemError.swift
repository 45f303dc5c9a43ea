import Glibc
import Source

/// The operating system's error numbers in words that are the same in every locale.
enum SystemError {
    static let full = ENOSPC

    static func text(_ code: Int32) -> Message {
        switch code {
        case ENOSPC, EDQUOT: "the disk is full"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the disk is read-only"
        case ENOENT: "there is no such folder"
        case ENOTDIR: "a file stands where a folder was expected"
        case ELOOP: "a symbolic link stands in the way"
        case EISDIR: "a folder stands where a file was expected"
        case ENAMETOOLONG: "the name is too long"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the disk reports a fault"
        default: "error \("code", Int(code))"
        }
    }
}
