import Testing
import Typesetting

@testable import Makeup

/// R09, R30: level columns, and no widow at the head of one.
@Suite struct ColumnBalanceTests {
    private func choices(_ natural: [Int], spread: Int) -> [[LineCount]] {
        natural.map { lines in
            (max(1, lines - spread)...lines + spread).map { LineCount(lines: $0, price: abs($0 - lines) * 100) }
        }
    }

    @Test func columnsAreLevel() {
        let balance = ColumnBalance(choices([5, 7, 6], spread: 0), columns: 3)
        #expect(balance.columns == [6, 6, 6])
        #expect(balance.paragraphs == [5, 7, 6])
    }

    @Test func onlyTheLastColumnIsShort() {
        #expect(ColumnBalance(choices([8, 8], spread: 0), columns: 3).columns == [6, 6, 4])
    }

    @Test func aWidowIsHelpedByAnotherLine() {
        // The second paragraph's last line would begin the second column.
        let balance = ColumnBalance(choices([3, 4, 5], spread: 1), columns: 2)
        #expect(balance.columns == [6, 6] || balance.columns == [7, 6] || balance.columns == [6, 5] || balance.columns == [7, 7])
        #expect(!hasWidow(balance))
        #expect(balance.paragraphs != [3, 4, 5])
    }

    @Test func withoutSpareLinesAColumnEndsALineEarlier() {
        let balance = ColumnBalance(choices([3, 5, 5], spread: 0), columns: 2)
        #expect(!hasWidow(balance))
        #expect(balance.columns == [6, 7])
    }

    @Test(arguments: 0..<300)
    func anyParagraphsStandInColumns(seed: Int) {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ range: Range<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int(state >> 33) % range.count
        }
        let natural = (0..<next(1..<9)).map { _ in next(1..<12) }
        let columns = next(1..<7)
        let balance = ColumnBalance(choices(natural, spread: 1), columns: columns)
        #expect(balance.columns.reduce(0, +) == balance.paragraphs.reduce(0, +))
        #expect(balance.columns.count == columns)
        let full = balance.columns.dropLast()
        #expect((full.max() ?? 0) - (full.min() ?? 0) <= 1)
        if natural.count > 1 && natural.reduce(0, +) > 6 * columns && columns < 4 { #expect(!hasWidow(balance)) }
    }

    private func hasWidow(_ balance: ColumnBalance) -> Bool {
        var ends: Set<Int> = []
        var line = 0
        for count in balance.paragraphs {
            line += count
            if count > 1 { ends.insert(line - 1) }
        }
        line = 0
        return balance.columns.dropLast().contains { height in
            line += height
            return ends.contains(line)
        }
    }
}
