import Testing

@testable import Makeup

/// A module's lines: the text fills what band and panel leave, exactly where that can be.
struct ModuleFitTests {
    private func demand(
        _ counts: [Int], columns: Int = 2, band: ModuleDemand.Extent? = nil, panel: ModuleDemand.Extent? = nil, slackness: Int = 0
    ) -> ModuleDemand {
        ModuleDemand(
            columns: columns, paragraphs: counts.map { .init(natural: $0, range: max(1, $0 - slackness)...($0 + slackness)) },
            band: band, panel: panel)
    }

    @Test func textAloneFillsItsColumns() {
        let fit = demand([4, 6]).fit(lines: 5)
        #expect(fit.columns == [5, 5])
        #expect(fit.slack == 0 && fit.overset == 0)
    }

    @Test func aPanelTakesWhatTheTextLeaves() {
        let fit = demand([10, 10], panel: .init(least: 3, natural: 5, most: 9, weight: 2)).fit(lines: 13)
        #expect(fit.panel == 6)
        #expect(fit.columns == [13, 7])
        #expect(fit.slack == 0)
    }

    @Test func bandAndPanelTogetherFindTheExactSplit() {
        let fit = demand(
            [9, 12, 9], band: .init(least: 4, natural: 6, most: 10, weight: 1), panel: .init(least: 4, natural: 5, most: 9, weight: 2)
        ).fit(lines: 24)
        #expect(fit.columns.reduce(0, +) == 30)
        #expect(2 * (24 - fit.band) - fit.panel == 30)
    }

    @Test func aParagraphIsSetALineLongerRatherThanLeavingOneEmpty() {
        let fit = demand([7, 6], slackness: 1).fit(lines: 7)
        #expect(fit.slack == 0)
        #expect(fit.paragraphs.reduce(0, +) == 14)
    }

    @Test func whatDoesNotFitIsCountedNotDropped() {
        let fit = demand([20]).fit(lines: 8)
        #expect(fit.overset == 4)
        #expect(fit.columns == [8, 8])
    }

    @Test func aModuleTooLowForItsPanelSaysThatAllIsOver() {
        let fit = demand([5], panel: .init(least: 6, natural: 6, most: 8, weight: 1)).fit(lines: 3)
        #expect(fit.overset == 5)
    }

    @Test func aWidowIsDearerThanALooserParagraph() {
        // Ten lines in two columns: the first paragraph's last line would stand alone at the top of the second.
        let fit = demand([6, 4], slackness: 1).fit(lines: 5)
        let second = fit.paragraphs[0] - fit.columns[0]
        #expect(second != 1)
    }

    /// No band, panel or change of one paragraph does better: tried one by one.
    @Test func theFitIsTheCheapestOfAll() {
        var random = Steps(seed: 11)
        for _ in 0..<200 {
            let least = random.next(2...5)
            let made = demand(
                (0..<random.next(1...4)).map { _ in random.next(2...12) }, columns: random.next(1...3),
                band: random.next(0...1) == 0 ? nil : .init(least: 3, natural: 5, most: 7, weight: 1),
                panel: .init(least: least, natural: least + 1, most: least + 4, weight: 2), slackness: random.next(0...1))
            let lines = random.next(6...20)
            let fit = made.fit(lines: lines)
            for band in made.band.map({ $0.least...$0.most }) ?? 0...0 {
                for panel in least...(least + 4) where band + panel <= lines {
                    var pinned = made
                    pinned.band = made.band.map { .init(least: band, natural: $0.natural, most: band, weight: $0.weight) }
                    pinned.panel = .init(least: panel, natural: least + 1, most: panel, weight: 2)
                    #expect(fit.cost <= pinned.fit(lines: lines).cost)
                }
            }
        }
    }
}
