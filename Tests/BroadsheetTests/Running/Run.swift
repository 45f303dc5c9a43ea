import Foundation
import Testing

/// One run of the built `broadsheet` as a process of its own: how it ended and what it said.
struct Run {
    var exitCode: Int32
    var output: String
    var errors: String

    /// The executable that was built beside these tests.
    static let executable: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        var folder = URL(fileURLWithPath: tests).deletingLastPathComponent()
        while folder.path != "/" {
            let file = folder.appendingPathComponent("broadsheet")
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue { return file.path }
            folder.deleteLastPathComponent()
        }
        return "broadsheet"
    }()

    /// Runs a command in a folder, with 1 GiB of addresses, some seconds of processor time, and an environment that holds only what is
    /// given.
    /// - Parameter input: what comes by standard input.
    init(_ arguments: [String], in folder: String, environment: [String: String] = [:], seconds: Int = 10, input: Data? = nil) throws {
        let files = folder + "/.run-" + UUID().uuidString
        defer { for end in [".in", ".out", ".err"] { try? FileManager.default.removeItem(atPath: files + end) } }
        for end in [".out", ".err"] { try #require(FileManager.default.createFile(atPath: files + end, contents: nil)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Root reads everything; without these two capabilities it is held to a file's permissions as anybody is.
        let plainly = geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search -- " : ""
        process.arguments =
            ["-c", "ulimit -v 1048576; ulimit -t \(seconds); ulimit -c 0; exec \(plainly)\"$0\" \"$@\"", Self.executable] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        if let input { try input.write(to: URL(fileURLWithPath: files + ".in")) }
        process.standardInput = input == nil ? FileHandle.nullDevice : try FileHandle(forReadingFrom: URL(fileURLWithPath: files + ".in"))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files + ".out"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files + ".err"))
        try process.run()
        let pid = process.processIdentifier
        // Not a measure of speed: a run that waits for something that never comes is ended, and fails its test.
        let watchdog = DispatchWorkItem { kill(pid, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 240, execute: watchdog)
        process.waitUntilExit()
        watchdog.cancel()
        exitCode = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        output = try String(contentsOfFile: files + ".out", encoding: .utf8)
        errors = try String(contentsOfFile: files + ".err", encoding: .utf8)
    }

    /// A finding as `--diagnostics json` tells it.
    struct Finding: Decodable {
        var severity: String
        var id: String
        var file: String?
        var line: Int?
        var column: Int?
        var message: String
        var hint: String?

        /// `file:line:column`, or the file alone.
        var place: String { (file ?? "") + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "") }
    }

    /// The findings; throws where standard error is not the JSON it must be.
    func findings() throws -> [Finding] {
        struct List: Decodable {
            var diagnostics: [Finding]
            var more: Int
        }
        return try JSONDecoder().decode(List.self, from: Data(errors.utf8)).diagnostics
    }
}
