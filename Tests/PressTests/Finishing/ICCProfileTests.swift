import Testing

@testable import Press

struct ICCProfileTests {
    private func faults(_ bytes: [UInt8]) -> [String] {
        ICCProfile.faults(
            OutputCondition(identifier: "X", registry: nil, information: "X", profilePath: "house.icc", profile: bytes)
        ).map(\.message)
    }

    @Test func aSoundProfilePasses() { #expect(faults(TestProfile().bytes).isEmpty) }

    @Test(arguments: [
        (TestProfile(size: 300), "states 300 bytes"), (TestProfile(className: "mntr"), "'mntr'"), (TestProfile(space: "RGB "), "'RGB '"),
        (TestProfile(connection: "Luv "), "'Luv '"), (TestProfile(version: 5), "version is 5"),
        (TestProfile(mark: "xxxx"), "not an ICC profile"),
        (TestProfile(tags: ["A2B0"]), "B2A0"), (TestProfile(tagOffset: 4_000_000_000), "outside the file"),
    ])
    func damageIsNamed(_ profile: TestProfile, _ words: String) {
        #expect(faults(profile.bytes).contains { $0.contains(words) })
    }

    @Test func truncatedAnywhereItIsRefused() {
        let whole = TestProfile().bytes
        for length in 0..<whole.count { #expect(!faults(Array(whole[..<length])).isEmpty) }
    }

    @Test func hugeProfilesAreRefused() { #expect(faults([UInt8](repeating: 0, count: (4 << 20) + 1))[0].contains("4 MiB")) }
}
