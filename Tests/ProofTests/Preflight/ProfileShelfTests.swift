import Testing

@testable import Proof

/// The profile that was looked at on one plate tells nothing of another one.
struct ProfileShelfTests {
    private func plate(profile: String, _ entries: String) -> PlatePDF {
        var plate = PlatePDF()
        plate.intents = "[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(IFRA26)/DestOutputProfile 13 0 R>>]"
        plate.objects = [PlatePDF.stream(profile, "/N 4" + entries)]
        return plate
    }

    private func messages(_ plate: PlatePDF, _ shelf: PlateShelf = PlateShelf()) throws -> [String] {
        Preflight(rules: .coldset).check(try PlateReading(plate.bytes, shelf: shelf)).map(\.message.english)
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { "0123456789abcdef".digit($0 >> 4) + "0123456789abcdef".digit($0 & 15) }.joined() + ">"
    }

    @Test func eachProfileIsJudgedByItself() throws {
        let sound = String(decoding: ASCIIProfile.bytes, as: UTF8.self)
        let broken = String(sound.dropLast(40))
        let packed = "/Filter/ASCIIHexDecode"
        let plates = [
            PlatePDF(), plate(profile: sound, ""), plate(profile: broken, ""), plate(profile: hexadecimal(ASCIIProfile.bytes), packed),
            plate(profile: hexadecimal(Array(broken.utf8)), packed), plate(profile: sound, packed),
            plate(profile: hexadecimal(ASCIIProfile.bytes), ""),
            plate(profile: sound, "/Filter[/ASCIIHexDecode]"), plate(profile: "", ""),
        ]
        let shelf = PlateShelf()
        for plate in plates + plates.reversed() { #expect(try messages(plate, shelf) == messages(plate)) }
        #expect(try messages(plates[1]) == messages(plates[0]) && messages(plates[3]) == messages(plates[0]))
        #expect(try messages(plates[2]) != messages(plates[1]) && messages(plates[4]) != messages(plates[3]))
    }
}

extension String {
    fileprivate func digit(_ value: UInt8) -> String { String(self[index(startIndex, offsetBy: Int(value))]) }
}
