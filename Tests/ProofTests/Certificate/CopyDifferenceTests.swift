import Copy
import Testing

@testable import Proof

/// How differences are told.
@Suite struct CopyDifferenceTests {
    private func told(_ copy: String, _ page: String) -> String {
        CopyDifference(copy: Array(copy.unicodeScalars), page: Array(page.unicodeScalars)).message.english
    }

    @Test func oneStretchIsTold() {
        #expect(told("夏石镇先后获评", "夏石镇后获评") == "the page lacks '先' after '夏石镇'")
        #expect(told("夏石镇先后获评", "夏石镇先先后获评") == "the page has '先' too much after '夏石镇先'")
        #expect(told("夏石镇先后获评", "夏石镇后先获评") == "the page has '后先', out of order, after '夏石镇' where the copy has '先后'")
        #expect(told("夏石镇", "某石镇") == "the page has '某' at the beginning where the copy has '夏'")
    }

    @Test func equalTextsDoNotDiffer() {
        #expect(CopyDifference(copy: ["夏"], page: ["夏"]).isNone)
        #expect(CopyDifference(copy: [], page: []).isNone)
    }

    @Test func partsStandInAnyOrder() {
        let piece = CopyPiece("figure", ["超3500亩", "累计征地"].map { CopyPart($0, at: .init(file: "e.yaml")) })
        #expect(piece.makesUp("累计征地超3500亩".inked))
        #expect(!piece.makesUp("累计征地3500亩超".inked))
        #expect(!piece.makesUp("累计征地累计征地".inked))
        #expect(
            PieceDifference(piece, "累计征地3500亩".inked).diagnostic("figure", hint: "").message
                == "figure: the page lacks '超' at the beginning")
    }

    /// Annotations are set behind the line that they belong to, wherever that breaks.
    @Test func annotationsStandAmongTheCharacters() {
        let text = Text([.init("凭祥", mark: .ruby("píng xiáng")), .init("市夏石镇")], at: .init(file: "e.yaml"))
        let piece = CopyPiece("paragraph 1", [CopyPart(text)])
        for page in ["凭祥píngxiáng市夏石镇", "凭祥市夏píngxiáng石镇", "凭祥市夏石镇píngxiáng"] { #expect(piece.makesUp(page.inked)) }
        #expect(!piece.makesUp("凭祥市夏石镇".inked))
        #expect(!piece.makesUp("凭祥市夏石镇píngxián".inked))
    }
}
