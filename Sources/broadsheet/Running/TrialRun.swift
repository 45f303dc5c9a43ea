import Glibc
import Source

/// Reads a stranger's file in a process of its own before this one does: what a file does to its reader happens there.
enum TrialRun {
    /// True where the file was read to its end within the limits of such files.
    /// - Parameter path: from the root of the machine.
    static func passes(_ path: String, page: Int) -> Bool {
        guard let program = realpath("/proc/self/exe", nil) else { return false }
        defer { free(program) }
        let words = [String(cString: program), TryFile.name, path, "--page", "\(page)"]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for word in arguments { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, nil, &arguments, environ) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { if errno != EINTR { return false } }
        return status == 0
    }
}
