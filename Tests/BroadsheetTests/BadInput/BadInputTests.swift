import Foundation
import Glibc
import Testing

/// Bad input of every kind: `make` ends with 1 and says what is wrong at its place; what was published before stays as it is.
struct BadInputTests {
    static let fixtures =
        Fixture.files + Fixture.yaml + Fixture.copy + Fixture.layout + Fixture.fonts + Fixture.pictures + Fixture.text + Fixture.fitting
        + Fixture.advertisements

    @Test(arguments: fixtures)
    func isRefusedAtItsPlace(_ fixture: Fixture) throws {
        let project = try SampleProject()
        let places = try fixture.apply(to: project)
        let before = try project.published()
        let run = try Run(["make", fixture.edition, "--diagnostics", "json"], in: project.path)
        #expect(run.exitCode == fixture.exitCode, "\(fixture.name): \(run.errors)")
        let errors = try run.findings().filter { $0.severity == "error" }
        #expect(errors.map(\.id) == fixture.ids, "\(fixture.name): \(run.errors)")
        #expect(
            errors.map(\.place) == places.map { $0.replacingOccurrences(of: "ROOT", with: project.path) }, "\(fixture.name): \(run.errors)")
        #expect(errors.allSatisfy { !$0.message.isEmpty })
        #expect(try project.published() == before, "\(fixture.name) changed the output")
    }

    @Test func theSoundProjectIsMade() throws {
        let project = try SampleProject()
        let run = try Run(["make", "sample"], in: project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(project.bytes(of: "Output/sample.pdf")?.starts(with: Data("%PDF-".utf8)) == true)
        #expect(try project.published().keys.sorted() == ["sample.certificate.json", "sample.pdf"])
    }

    @Test func aHeldOutputIsNotTouched() throws {
        let project = try SampleProject()
        let lock = open(project.path + "/Output/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        defer { close(lock) }
        try #require(flock(lock, LOCK_EX) == 0)
        let before = try project.published()
        let run = try Run(["make", "sample", "--diagnostics", "json"], in: project.path)
        #expect(run.exitCode == 75)
        #expect(try run.findings().map(\.id).last == "output.locked")
        #expect(try project.published() == before)
    }

    /// A damaged font that nobody names harms nobody.
    @Test func strayFontsAreLeftAlone() throws {
        let project = try SampleProject()
        try project.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }), to: "Fonts/noise.otf")
        try project.write(Data("OTTO".utf8), to: "Fonts/short.otf")
        let run = try Run(["make", "sample"], in: project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    @Test func theTableIsLargeEnough() {
        #expect(Self.fixtures.count >= 70)
        #expect(Set(Self.fixtures.map(\.name)).count == Self.fixtures.count)
    }
}
