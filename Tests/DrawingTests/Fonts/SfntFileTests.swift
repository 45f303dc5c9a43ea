import Testing

@testable import Drawing

@Suite struct SfntFileTests {
    /// A font file of one face with empty tables of four bytes.
    private static func file(_ tags: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0, 1, 0, 0, 0, UInt8(tags.count), 0, 0, 0, 0, 0, 0]
        for (index, tag) in tags.enumerated() {
            bytes += Array(tag.utf8) + [0, 0, 0, 0] + [0, 0, 1, UInt8(4 * index)] + [0, 0, 0, 4]
        }
        return bytes + [UInt8](repeating: 0, count: 256 + 4 * tags.count - bytes.count)
    }

    private static let complete = ["head", "hhea", "hmtx", "maxp", "cmap", "glyf", "loca"]

    @Test func readsTheDirectory() throws {
        let directory = try Self.file(Self.complete).withUnsafeBytes { try SfntFile($0, face: 0) }
        #expect(directory.tables["cmap"] == 272..<276)
        #expect(directory.outlines == .trueType)
    }

    @Test func namesTheTableThatIsCutOff() {
        let bytes = Array(Self.file(Self.complete).dropLast())
        #expect(
            throws: SfntFile.Fault(
                message:
                    "the file is cut short: its table '\("tag", "loca" as String)' should reach byte \("end", 284), but there are \("bytes", 283)"
            )
        ) {
            try bytes.withUnsafeBytes { try SfntFile($0, face: 0) }
        }
    }

    @Test func namesTheTableThatIsNotThere() {
        #expect(throws: SfntFile.Fault(message: "the font lacks its table '\("tag", "cmap" as String)'")) {
            try Self.file(Self.complete.filter { $0 != "cmap" }).withUnsafeBytes { try SfntFile($0, face: 0) }
        }
    }

    @Test func refusesEveryTruncation() {
        let bytes = Self.file(Self.complete)
        for length in 0..<bytes.count {
            #expect(throws: SfntFile.Fault.self) {
                try bytes.prefix(length).withUnsafeBytes { try SfntFile($0, face: 0) }
            }
        }
    }

    @Test func refusesAFaceThatIsNotInTheFile() {
        #expect(throws: SfntFile.Fault(message: "the file has one face, and there is no face \("index", 3)")) {
            try Self.file(Self.complete).withUnsafeBytes { try SfntFile($0, face: 3) }
        }
    }
}
