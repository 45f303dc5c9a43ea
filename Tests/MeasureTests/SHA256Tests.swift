import Measure
import Testing

/// Vectors of FIPS 180-4 (NIST example values).
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsKnownTexts(text: String, digest: String) {
        #expect(SHA256.hex(of: Array(text.utf8)) == digest)
    }

    @Test func countsLengthsAroundABlock() {
        let digests = Set((50...70).map { SHA256.hex(of: [UInt8](repeating: 0x61, count: $0)) })
        #expect(digests.count == 21)
    }
}
