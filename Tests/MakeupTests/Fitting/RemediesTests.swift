import Copy
import Layout
import Source
import Testing

@testable import Makeup

/// What an editor is told of a module that cannot be filled.
struct RemediesTests {
    private let picture = Obstacle("picture", columns: 0..<2, natural: 6, range: 5...8, price: 1)

    /// There is no copy to be changed here.
    private func noText(_ text: Text) -> ModuleDemand.Paragraph { ModuleDemand([1]).paragraphs[0] }

    private func words(_ demand: ModuleDemand, _ lines: Int) -> [String] {
        Remedies(fitting: ModuleFitting(demand), lines: lines, copy: CopyTrial(units: []), measure: 12, set: noText) { [] }.found().words
            .map(\.english)
    }

    @Test func aPictureBelowItsLeastHeight() {
        #expect(
            words(ModuleDemand([10, 10], obstacles: [picture]), 14) == [
                "give its picture 1 line less than its least height (5 行)", "give the block 1 line more in the layout",
            ])
    }

    @Test func aPictureAboveItsMost() {
        #expect(
            words(ModuleDemand([10, 10], obstacles: [picture]), 20) == [
                "give its picture 2 lines more than its most (8 行)", "give the block 2 lines fewer in the layout",
            ])
    }

    @Test func aModuleWithoutAnyLine() {
        #expect(words(ModuleDemand([10, 10], obstacles: [picture]), 0) == ["give the block 15 lines more in the layout"])
    }

    @Test func nothingThatIsNotTrue() {
        // Twenty lines over a picture of two columns: an odd line stays, whatever height it is given.
        #expect(words(ModuleDemand([10, 11], obstacles: [picture]), 14) == [])
    }

    @Test func anotherFormOfThePanel() {
        let demand = ModuleDemand([10, 10])
        let others: [(words: Message, demand: ModuleDemand)] = [
            ("leave out its callout", ModuleDemand([8, 10])), ("leave out two", ModuleDemand([8, 9])),
        ]
        let remedies = Remedies(fitting: ModuleFitting(demand), lines: 9, copy: CopyTrial(units: []), measure: 12, set: noText) { others }
        let words = remedies.found().words.map(\.english)
        #expect(words.first == "leave out its callout")
        #expect(!words.contains("leave out two"))
    }

    @Test func theFindingSaysLinesAndCharacters() {
        let position = SourcePosition(file: "edition.yaml", line: 9, column: 7)
        let over = Overset(
            label: "section 6 平安夏石", lines: 3, characters: 50, cut: 41, sentence: "全镇",
            remedies: ["cut 41 字 from paragraph 2", "leave out its callout"], position: position)
        #expect(over.diagnostic.message == "section 6 平安夏石 is over by 3 lines (41 字); it breaks off at '全镇'")
        #expect(over.diagnostic.hint == "cut 41 字 from paragraph 2, or leave out its callout")
        let under = Underset(label: "section 6 平安夏石", lines: 1, characters: 12, remedies: ["add 12 字 to paragraph 1"], position: position)
        #expect(under.diagnostic(.warning).message == "section 6 平安夏石 is short by 1 line (12 字)")
        #expect(under.diagnostic(.error).severity == .error && under.diagnostic(.error).hint == "add 12 字 to paragraph 1")
    }
}
