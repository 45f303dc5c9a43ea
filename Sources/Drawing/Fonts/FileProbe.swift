import Glibc

/// Whether a path leads to an ordinary file that can be opened.
enum FileProbe {
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, R_OK) == 0
    }
}
