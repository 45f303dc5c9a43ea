import Testing

@testable import Press

struct ContentReaderTests {
    private func operations(_ text: String) -> [String] {
        var reader = ContentReader(Array(text.utf8))
        var operation = ContentReader.empty
        var lines: [String] = []
        while reader.next(into: &operation) {
            let operands = operation.operands.map { $0.kind == .number ? "\(reader.number($0))" : "\($0.kind)" }
            lines.append((operands + [operation.kind?.rawValue ?? "?"]).joined(separator: " "))
        }
        return lines + (reader.isDamaged ? ["damaged"] : [])
    }

    @Test func readsOperatorsWithTheirOperands() {
        #expect(
            operations("q 1 0 0 -1.5 0 .25 cm f* /P<</MCID 0 /T true>> BDC") == [
                "q", "1.0 0.0 0.0 -1.5 0.0 0.25 cm", "f*", "name dictionaryStart name 0.0 name keyword dictionaryEnd BDC",
            ])
    }

    @Test func knowsNoOtherOperators() { #expect(operations("1 zz") == ["1.0 ?"]) }
    @Test func operandsWithoutOperatorAreDamage() { #expect(operations("q 1 2") == ["q", "damaged"]) }
    @Test func namesAreResolved() {
        let bytes = Array("/a#20b#zz".utf8)
        #expect(ContentReader(bytes).name(ContentToken(kind: .name, start: 0, end: bytes.count)) == "a b#zz")
    }
}
