import Source
import Testing

@testable import Intake

struct TextReaderTests {
    private let text = "渡口的早晨\n头一班渡船靠岸，天还没有亮。"

    @Test func readsTheEncodingsOfDesks() throws {
        let gb: [UInt8] =
            [0xb6, 0xc9, 0xbf, 0xda, 0xb5, 0xc4, 0xd4, 0xe7, 0xb3, 0xbf, 0x0a] + [0x81, 0x39, 0xee, 0x39]  // 渡口的早晨, and 㐀 in four bytes
        #expect(String(String.UnicodeScalarView(try ManuscriptReader.read(gb, file: "a.txt")[0].scalars)) == "渡口的早晨\n㐀")
        let little: [UInt8] = [0xff, 0xfe] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xff), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xfe, 0xff] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xff)] }
        for bytes in [Array(text.utf8), little, big, [0xef, 0xbb, 0xbf] + Array(text.utf8)] {
            let manuscript = try ManuscriptReader.read(bytes, file: "a.txt")[0]
            #expect(String(String.UnicodeScalarView(manuscript.scalars)).hasSuffix(text))
            #expect(manuscript.blocks.count == 2)
        }
    }

    @Test(
        arguments: [
            ("intake.encoding", [0xe6, 0xb8, 0xff, 0xff, 0x0a]), ("intake.encoding", [0xff, 0xfe, 0x41]),
            ("intake.binary", [0x41, 0, 0x42]),
            ("intake.foreign", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ("intake.foreign", Array("%PDF-1.7".utf8)),
            ("intake.empty", Array(" \n\n".utf8)),
            ("intake.empty", []),
        ] as [(String, [UInt8])])
    func refusesWhatIsNoText(_ id: String, _ bytes: [UInt8]) {
        let refusal = #expect(throws: Refusal.self) { try ManuscriptReader.read(bytes, file: "a.txt") }
        #expect(refusal?.diagnostics.map(\.id) == [id])
    }

    @Test func joinsLinesThatWereBrokenAtAWidthAndNoOthers() throws {
        let line = "今年以来这个镇把水渠从山脚一直修到田头村民用水再也不用半夜去"
        let broken = try Trial.manuscript("\(line)\n\(line)\n排队。\n\n第二段。")
        #expect(broken.blocks.count == 2)
        #expect(try Trial.manuscript("第一段到这里。\n第二段到这里，长短不一样。\n第三段。").blocks.count == 3)
        let imported = try Trial.imported("标题在这里\n\n\(line)\n\(line)\n排队。")
        #expect(try Trial.edition(imported).sections[0].paragraphs.map(\.plain) == [line + line + "排队。"])
    }

    @Test func everyCharacterIsInOneRun() throws {
        let manuscript = try Trial.manuscript("\u{feff}　　标题\r\n\r\n 正文，到此为止。 \r\n尾\u{2028}巴")
        #expect(manuscript.runs.flatMap { Array($0.range) } == Array(manuscript.scalars.indices))
    }
}
