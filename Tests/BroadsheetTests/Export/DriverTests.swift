import Foundation
import Testing

/// What the drivers of `Distributed` share: they run again what the merge finds missing, until the export is whole.
struct DriverTests {
    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first(where: FileManager.default.isExecutableFile)

    /// A driver without a cluster: the first time the second shard comes, it is lost half-way; the third leaves a damaged file.
    private static let driver = """
        import os, subprocess, sys
        sys.path.insert(0, sys.argv.pop(1))
        import shards
        options = shards.arguments("")
        lost = {2, 3}
        def run(numbers):
            for number in numbers:
                if number == 2 and number in lost:
                    os.makedirs(shards.folder(options, number))
                else:
                    subprocess.run(shards.command(options, number), stdout=subprocess.DEVNULL)
                if number == 3 and number in lost:
                    place = shards.folder(options, number)
                    path = next(os.path.join(p, f) for p, _, fs in sorted(os.walk(place)) for f in sorted(fs) if f.endswith(".pdf"))
                    open(path, "wb").write(b"half")
                lost.discard(number)
        shards.LATE = set()
        sys.exit(shards.finish(options, run))
        """

    @Test(.enabled(if: python != nil))
    func runsAgainWhatIsMissing() throws {
        let project = try ShardCommandTests.project(exports: [])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.python))
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        process.arguments = [
            "-B", "-c", Self.driver, root.path + "/Distributed", "Editions", "--project", project.path, "--output",
            project.path + "/shared",
            "--broadsheet", Run.executable, "--shards", "3",
        ]
        let output = Pipe()
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        try process.run()
        let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(told)")
        #expect(told.contains("round 1: 3 of 3 shards") && told.contains("round 2: 2 of 3 shards"), "\(told)")
        #expect(told.contains("round 3") == false && told.contains("whole after"), "\(told)")
        #expect(try Run(["export", "Editions"], in: project.path, seconds: 90).exitCode == 0)
        let whole = ShardCommandTests.files(project.path + "/Output").filter { $0.key.contains("/") || $0.key == "sections.json" }
        #expect(ShardCommandTests.files(project.path + "/shared") == whole)
    }
}
