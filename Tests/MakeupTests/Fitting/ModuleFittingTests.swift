import Testing

@testable import Makeup

/// A module's lines: the text fills what heading, pictures and panel leave, exactly where that can be, at the least cost.
struct ModuleFittingTests {
    private func fit(_ demand: ModuleDemand, _ lines: Int) -> ModuleFit { ModuleFitting(demand).fit(lines: lines) }

    private func panel(_ range: ClosedRange<Int>, natural: Int) -> Obstacle {
        Obstacle("panel", columns: 1..<2, natural: natural, range: range, price: 2)
    }

    private func picture(_ range: ClosedRange<Int>, natural: Int, columns: Int = 2, stand: Obstacle.Stand = .top) -> Obstacle {
        Obstacle("picture", columns: 0..<columns, stand: stand, natural: natural, range: range, price: 1)
    }

    @Test func textAloneFillsItsColumns() {
        let fit = fit(ModuleDemand([4, 6]), 5)
        #expect(fit.legs == [5, 5])
        #expect(fit.isExact)
    }

    @Test func aPanelTakesWhatTheTextLeaves() {
        let fit = fit(ModuleDemand([10, 10], obstacles: [panel(3...9, natural: 5)]), 13)
        #expect(fit.heights.map(\.lines) == [6])
        #expect(fit.legs == [13, 7])
        #expect(fit.isExact)
    }

    @Test func pictureAndPanelTogetherFindTheExactSplit() {
        let fit = fit(ModuleDemand([9, 12, 9], obstacles: [picture(4...10, natural: 6), panel(4...9, natural: 5)]), 24)
        #expect(fit.isExact)
        #expect(2 * (24 - fit.heights[0].lines) - fit.heights[1].lines == 30)
    }

    @Test func aPictureOfTwoColumnsStandsInAFlowOfThree() {
        let fit = fit(ModuleDemand([12, 8], columns: 3, obstacles: [picture(3...7, natural: 5)]), 10)
        #expect(fit.legs == [5, 5, 10])
        #expect(fit.isExact)
    }

    @Test func picturesStandAtTopAndFoot() {
        let fit = fit(
            ModuleDemand(
                [8, 5], columns: 2,
                obstacles: [picture(3...3, natural: 3, columns: 1), picture(4...4, natural: 4, columns: 1, stand: .foot)]), 10)
        #expect(fit.legs == [3, 10])
        #expect(fit.isExact)
    }

    @Test func aParagraphIsSetALineLongerRatherThanLeavingOneEmpty() {
        let fit = fit(ModuleDemand([7, 6], give: 1), 7)
        #expect(fit.isExact)
        #expect(fit.paragraphs.reduce(0, +) == 14)
    }

    @Test func twoLinesOfOneParagraphAreDearerThanOneOfEachOfTwo() {
        #expect(fit(ModuleDemand([7, 7], give: 2), 8).paragraphs == [8, 8])
        #expect(fit(ModuleDemand([14], give: 2), 8).paragraphs == [16])
    }

    @Test func whatDoesNotFitIsCountedNotDropped() {
        let fit = fit(ModuleDemand([20]), 8)
        #expect(fit.overset == 4)
        #expect(fit.legs == [8, 8])
    }

    @Test func whereTextIsOverThePicturesAreAtTheirLeast() {
        let fit = fit(ModuleDemand([20], give: 1, obstacles: [picture(3...8, natural: 5)]), 10)
        #expect(fit.heights.map(\.lines) == [3])
        #expect(fit.overset == 19 - 14)
    }

    @Test func aModuleTooLowForItsPanelSaysThatAllIsOver() {
        #expect(fit(ModuleDemand([5], obstacles: [panel(6...8, natural: 6)]), 3).overset == 5)
    }

    @Test func aWidowIsDearerThanALooserParagraph() {
        // Ten lines in two columns: the first paragraph's last line would stand alone at the top of the second.
        let fit = fit(ModuleDemand([6, 4], give: 1), 5)
        #expect(fit.paragraphs[0] - fit.legs[0] != 1)
        #expect(fit.isExact)
    }

    @Test func aRunInLeadAloneAtAFootIsDearerThanAWidow() {
        // Either the second paragraph's first line ends the first column, or the first paragraph's last line begins the second.
        let obstacles = [
            Obstacle("picture", columns: 0..<1, natural: 3, range: 3...4, price: 0),
            Obstacle("panel", columns: 1..<2, natural: 4, range: 3...4, price: 0),
        ]
        let fit = fit(ModuleDemand([4, 5], obstacles: obstacles, leads: true), 8)
        #expect(fit.legs[0] != 5)
    }

    @Test func ofEqualFitsTheSameIsAlwaysTaken() {
        var steps = Steps(seed: 5)
        for _ in 0..<50 {
            let demand = ModuleDemand.random(&steps)
            let first = ModuleFitting(demand)
            let second = ModuleFitting(demand)
            for lines in (3...14).shuffled() { _ = second.fit(lines: lines) }
            for lines in 3...14 { #expect(first.fit(lines: lines) == second.fit(lines: lines)) }
        }
    }

    /// Every height of every obstacle with every line count of every paragraph: none is cheaper, and none fits where the fit says that
    /// text is over.
    @Test func theFitIsTheCheapestOfAll() {
        var steps = Steps(seed: 11)
        for _ in 0..<200 {
            let demand = ModuleDemand.random(&steps)
            let lines = steps.next(3...14)
            let fitting = ModuleFitting(demand)
            let fit = fitting.fit(lines: lines)
            let best = BruteForce.cost(demand, lines: lines)
            #expect(best == (fit.overset == 0 ? fit.cost : nil), "\(demand) in \(lines)")
            #expect((best == nil) == (lines < fitting.leastLines))
            if fit.overset == 0 { #expect(fit.legs.reduce(0, +) == fit.paragraphs.reduce(0, +) + fit.empty) }
            if fit.isExact { #expect(fitting.mayBeExact(lines: lines)) }
        }
    }

    /// The same where the first columns have a measure of their own (破栏).
    @Test func theFitIsTheCheapestOfAllWhereColumnsDiffer() {
        var steps = Steps(seed: 31)
        var exact = 0
        for _ in 0..<200 {
            let demand = ModuleDemand.randomWithFirstColumns(&steps)
            let lines = steps.next(3...14)
            let fitting = ModuleFitting(demand)
            let fit = fitting.fit(lines: lines)
            #expect(BruteForce.cost(demand, lines: lines) == (fit.overset == 0 ? fit.cost : nil), "\(demand) in \(lines)")
            #expect(lines < fitting.leastLines ? fit.overset > 0 : fitting.cost(lines: fitting.leastLines) != nil)
            if fit.isExact { #expect(fitting.mayBeExact(lines: lines)) }
            exact += fit.isExact ? 1 : 0
        }
        #expect(exact > 20)
    }

    /// What is said without fitting: a module without give, and pictures and panels that step over some heights.
    @Test func whatCannotBeExactIsKnownBeforehand() {
        let flat = ModuleFitting(ModuleDemand([10, 11], obstacles: [picture(5...8, natural: 6)]))
        #expect((0...30).filter { flat.mayBeExact(lines: $0) }.isEmpty)
        let fitting = ModuleFitting(ModuleDemand([10, 10], obstacles: [picture(5...8, natural: 6)]))
        #expect((0...30).filter { fitting.mayBeExact(lines: $0) } == Array(15...18))
        #expect(!ModuleFitting(ModuleDemand([3, 3], obstacles: [panel(7...9, natural: 8)])).mayBeExact(lines: 6))
    }

    /// Rows that share a page's lines, their modules fitted: no other sharing is cheaper.
    @Test func thePageIsTheCheapestOfAll() {
        var steps = Steps(seed: 23)
        var exact = 0
        for _ in 0..<200 {
            let rows = (0..<steps.next(1...3)).map { _ in (0..<steps.next(1...2)).map { _ in ModuleDemand.random(&steps) } }
            let lines = steps.next(8...18)
            let fittings = rows.map { $0.map(ModuleFitting.init) }
            let over = 1_000_000
            let prices = fittings.map { row in
                (0...lines).map { share in
                    row.reduce(0) { sum, fitting in
                        let fit = fitting.fit(lines: share)
                        return sum + (fit.overset > 0 ? over : fit.cost)
                    }
                }
            }
            let cost = LineShares.costs(of: prices, total: lines)[lines]
            let best = BruteForce.cost(rows, lines: lines)
            #expect(best.map { $0 == cost } ?? (cost >= over))
            if cost < over { exact += 1 }
        }
        #expect(exact > 50)
    }
}
