import Foundation
import Measure
import Press
import Source
import Testing

@Suite("Illustrations become finished forms, drawn once")
struct IllustrationPreparationTests {
    private let file = PictureFile(
        path: "karst.svg", bytes: Array("<svg/>".utf8), format: .svg, content: .drawing(DrawingHeader(width: 50, height: 50)))
    private let size = Size(width: .pt(120), height: .pt(220))
    private let red = ".721569 .109804 .133333 rg 0 0 50 50 re f"

    private func drawing(_ content: String) -> [UInt8] {
        DrawnPDF(content: content, resources: "/ExtGState<</a0<</CA 1/ca 1>>>>").bytes
    }

    private func preparation(_ cache: PictureCache?) throws -> IllustrationPreparation {
        try IllustrationPreparation(ledger: House.ledger, inkLimit: 2400, overprint: .coldset, cache: cache)
    }

    @Test("A known form is not drawn again, and is the same")
    func drawnOnce() throws {
        let folder = NSTemporaryDirectory() + "forms-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let preparation = try self.preparation(PictureCache(folder: folder, ending: "form", seal: CacheSeal(key: Array(1...32))))
        var drawn = 0
        let forms = try (0..<2).map { _ in
            try preparation.prepare(file, printed: size) { _, _ in
                drawn += 1
                return drawing(red)
            }
        }
        #expect(drawn == 1)
        #expect(forms[0] == forms[1])
    }

    @Test("Another size is another form")
    func keyedBySize() throws {
        let preparation = try self.preparation(nil)
        let forms = try [1, 2].map { factor in
            try preparation.prepare(file, printed: Size(width: size.width * factor, height: size.height)) { _, _ in drawing(red) }
        }
        #expect(forms[0].standIn(for: file) != forms[1].standIn(for: file))
        #expect(forms[0].standIn(for: file).format == .jpeg)
    }

    @Test("A colour that is no ink is refused", arguments: ["0 0 1 rg 0 0 50 50 re f", ".5 g 0 0 50 50 re f"])
    func foreignColour(content: String) throws {
        #expect(throws: Refusal.self) { try self.preparation(nil).prepare(file, printed: size) { _, _ in drawing(content) } }
    }
}
