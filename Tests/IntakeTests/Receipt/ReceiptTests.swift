import Copy
import Source
import Testing

@testable import Intake

struct ReceiptTests {
    @Test func everyCharacterIsAccountedForOnce() throws {
        let imported = try Trial.imported("　　水到田头\u{200b}\n\n\(Trial.running(150))  \n图为渠边。梁某某　摄\n责任编辑：某某\n（记者 梁某某）\n")
        let file = imported.receipt.files[0]
        #expect(file.used + file.asked + file.dropped.values.reduce(0, +) == file.characters)
        #expect(file.dropped[.invisible] == 1)
        #expect(file.dropped[.debris] == 7)
        #expect(file.asked == 10)
        let edition = try Trial.edition(imported)
        #expect(edition.questions.map(\.about) == ["caption"])
        #expect(edition.sections[0].heading.plain == "水到田头")
        #expect(file.entries.map(\.text).joined().unicodeScalars.count == file.characters)
    }

    /// Signs that mean something in an edition's text come through as they are.
    @Test(arguments: ["渠长**三公里**半，用了{两}年\\三个月。", "电话138****1234，找张**。", "a|b 与 *号，#号 #也是，- 开头：是。", "\"直引号\"与'单引号'。", "1,234米: f(x)"])
    func signsComeThrough(_ words: String) throws {
        let text = Trial.running(60) + words
        let imported = try Trial.imported("水到田头\n\(text)")
        let paragraphs = try Trial.edition(imported).sections[0].paragraphs
        #expect(paragraphs.count == 1)
        #expect(paragraphs[0].plain.widened == text.widened)
        #expect(paragraphs[0].spans.allSatisfy { $0.mark == nil })
    }

    @Test func aTitleMayHoldAnything() throws {
        for title in ["#第一渠: 水到田头", "- 水到田头", "“水到田头”", "水到田头 #二", "[水]到{田}头", "水到田头：", "yes", "*水*到田头", "水到\"田头\""] {
            let imported = try Trial.imported("标题：\(title)\n\(Trial.running(150))")
            let heading = try Trial.edition(imported).sections[0].heading.plain
            #expect(heading.widened == title.widened, "\(title)")
        }
    }

    /// The proof is of the edition as it is written: another text at one of its places fails it.
    @Test func anEditionWithAnotherCharacterIsNotProven() throws {
        let manuscript = try Trial.manuscript("水到田头\n\(Trial.running(150))")
        var maker = DraftMaker([manuscript], ImportRules(), words: NoBoundaries())
        let draft = try maker.draft()
        var writer = EditionWriter(Trial.frame, [manuscript], maker.ledger)
        let text = writer.write(draft)
        let read = { (text: String) in try EditionReader.read(try YAMLReader.read(Array(text.utf8), file: "a"), id: "a").edition }
        #expect(throws: Never.self) { try Receipt([manuscript], writer.ledger, readBack: try read(text)) }
        for changed in [text.replacing("水渠", with: "水梁", maxReplacements: 1), text.replacing("水渠", with: "渠", maxReplacements: 1)] {
            let refusal = #expect(throws: Refusal.self) { try Receipt([manuscript], writer.ledger, readBack: try read(changed)) }
            #expect(refusal?.diagnostics.map(\.id) == ["intake.not-proven"])
        }
        var ledger = writer.ledger
        ledger.drop([20], of: 0, .debris)
        #expect(throws: Refusal.self) { try Receipt([manuscript], ledger, readBack: try read(text)) }
    }

    @Test func theSameFilesGiveTheSameBytes() throws {
        let text = "水到田头\n\(Trial.running(400))"
        #expect(try Trial.imported(text, text).text == Trial.imported(text, text).text)
        #expect(try Trial.imported(text, text).receipt.json == Trial.imported(text, text).receipt.json)
    }
}

extension String {
    /// Its characters, with the marks that reading an edition may widen all wide.
    fileprivate var widened: [Unicode.Scalar] { unicodeScalars.map { Normalisation.fullWidth($0) ?? $0 } }
}
