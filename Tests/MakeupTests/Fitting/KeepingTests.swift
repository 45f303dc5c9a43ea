import Testing

@testable import Makeup

/// What keeps together where legs end.
struct KeepingTests {
    private func begins(_ lines: Int...) -> [Bool] { (0...60).map(lines.contains) }

    @Test func aCrossHeadLosesItsWhiteAtAColumnsHead() {
        let head = Keeping.together(Keeping.Together(lines: 1, above: 1, leads: true))
        #expect(head.stand(from: 5, begins(20)) == Keeping.Stand(lines: 2, above: 1, white: 0, isParted: false))
        #expect(head.stand(from: 20, begins(20)) == Keeping.Stand(lines: 1, above: 0, white: 0, isParted: false))
        #expect(head.stand(from: 0, begins(20)) == Keeping.Stand(lines: 1, above: 0, white: 0, isParted: false))
    }

    @Test func aCrossHeadGoesOverRatherThanStandLast() {
        let head = Keeping.together(Keeping.Together(lines: 1, above: 1, leads: true))
        // It would stand on the last line, behind its white.
        #expect(head.stand(from: 18, begins(20)) == Keeping.Stand(lines: 3, above: 2, white: 2, isParted: false))
        // Only its white would.
        #expect(head.stand(from: 19, begins(20)) == Keeping.Stand(lines: 2, above: 1, white: 1, isParted: false))
        // A line of its text stands behind it.
        #expect(head.stand(from: 17, begins(20)) == Keeping.Stand(lines: 2, above: 1, white: 0, isParted: false))
    }

    @Test func whiteBelowFallsAwayAtAColumnsFoot() {
        let verse = Keeping.together(Keeping.Together(lines: 1, below: 1))
        #expect(verse.stand(from: 5, begins(20)).lines == 2)
        #expect(verse.stand(from: 19, begins(20)).lines == 1)
    }

    @Test func aTableGoesOnUnderItsHead() {
        let rows = ModuleDemand.Rows(title: 1, head: 1, lines: [1, 1, 2, 1], foot: 1, white: 1)
        func text(_ start: Int, _ begin: Int) -> String {
            rows.layout(from: start, begins(begin)).lines.map { line in
                switch line {
                case .white: "."
                case .title: "T"
                case .head(_, let isRepeated): isRepeated ? "h" : "H"
                case .row(let row, line: _): "\(row)"
                case .foot: "F"
                }
            }.joined()
        }
        #expect(text(3, 40) == ".TH01223F")
        #expect(text(0, 40) == "TH01223F")
        #expect(text(3, 8) == ".TH01h223F")
        // A row is not parted: white stands before it, and the head before that is white too.
        #expect(text(3, 9) == ".TH01.h223F")
        // Nor the head from its first row.
        #expect(text(3, 6) == "...TH01223F")
        #expect(rows.stand(from: 3, begins(9)).white == 1)
    }

    /// In every number of lines no cross-head is the last of a leg, and none is parted.
    @Test func noCrossHeadStandsLastInAnyHeight() {
        var demand = ModuleDemand([5, 4, 1, 6, 1, 7], give: 1, columns: 3)
        for index in [2, 4] { demand.paragraphs[index].keep(.together(Keeping.Together(lines: 1, above: 1, leads: true))) }
        let fitting = ModuleFitting(demand)
        for lines in fitting.leastLines...(fitting.leastLines + 20) {
            let fit = fitting.fit(lines: lines)
            let begins = ModuleDemand.begins(fit.legs, room: fit.legs.reduce(0, +))
            var start = 0
            for (index, count) in fit.paragraphs.enumerated() {
                if let keeping = demand.paragraphs[index].keeping {
                    let stand = keeping.stand(from: start, begins)
                    #expect(stand.lines == count && !stand.isParted, "\(lines) lines")
                    #expect(!begins[bounded: start + count] || stand.lines == 0, "\(lines) lines: a cross-head is last")
                }
                start += count
            }
        }
    }
}
