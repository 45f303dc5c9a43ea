import CLastWords
import Glibc
import Source

/// Reads a stranger's file in a process of its own before this one does: what a file does to its reader happens there.
enum TrialRun {
    /// True where the file was read to its end within the limits of such files.
    /// - Parameter bytes: the file's, which the other process gets as they are.
    @Sendable static func passes(_ bytes: [UInt8], page: Int) -> Bool {
        guard let program = realpath("/proc/self/exe", nil) else { return false }
        defer { free(program) }
        let file = nameless_file()
        defer { close(file) }
        guard file >= 0, write(bytes, to: file), lseek(file, 0, SEEK_SET) == 0 else { return false }
        let words = [String(cString: program), TryFile.name, "--page", "\(page)"]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for word in arguments { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, nil, &arguments, environ) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return false } }
        return status == 0
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }
}
