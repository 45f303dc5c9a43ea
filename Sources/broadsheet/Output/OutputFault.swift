import Source

/// Why nothing was published: the findings, and the code with which the command ends.
///
/// Exit codes follow `sysexits.h`: 75 (`EX_TEMPFAIL`) where another run holds the folder, 1 for everything that an editor can mend.
struct OutputFault: Error, Hashable {
    var diagnostics: [Diagnostic]
    var exitCode: Int32

    static func refused(_ id: String, _ path: String, _ message: Message, hint: Message) -> OutputFault {
        OutputFault(diagnostics: [.error(id, at: SourcePosition(file: path), message, hint: hint)], exitCode: 1)
    }

    static func locked(_ path: String) -> OutputFault {
        OutputFault(
            diagnostics: [
                .error(
                    "output.locked", at: SourcePosition(file: path), "another run is writing to this folder",
                    hint: "wait until it has ended, then run the command again")
            ],
            exitCode: 75)
    }

    /// A call that failed while files took their places: some of them may stand there.
    static func halfway(_ path: String, errno code: Int32) -> OutputFault {
        refused(
            "output.not-written", path, "the system could not put the new files in their places: \("reason", SystemError.text(code))",
            hint: "some may stand there already; mend the cause and run any command that writes to it: it puts the others in their places")
    }

    /// A call of the operating system that failed before anything was changed: its reason in the system's words.
    static func system(_ path: String, _ act: Message, errno code: Int32) -> OutputFault {
        refused(
            "output.not-written", path, "the system could not \("act", act): \("reason", SystemError.text(code))",
            hint: code == SystemError.full
                ? "make room on the disk; what stood in the folder before is unchanged"
                : "check the folder's permissions and its disk; what stood in it before is unchanged")
    }
}
