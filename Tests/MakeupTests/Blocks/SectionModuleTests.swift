import Copy
import Layout
import Measure
import Testing

@testable import Makeup

/// A section's module, made of boxes: whatever its copy and height, nothing is lost and nothing overlaps.
struct SectionModuleTests {
    private struct Trial {
        var section: Section
        var figures: BlockPlan.Figures
        var frame: Frame
        var placement: Placement
        var module: SectionModule
    }

    private func trials(_ count: Int, seed: UInt64) -> [Trial] {
        var steps = Steps(seed: seed)
        return (0..<count).map { _ in
            let columns = steps.next(1...4)
            let section = SampleModule.section(&steps, columns: columns)
            let pictures = section.pictures.filter { $0.stand == .top }.reduce(0) { $0 + ($1.columns ?? 1) }
            let figures = steps.next(0...2) == 0 && pictures < columns ? BlockPlan.Figures.band : .panel
            let module = SampleModule.module(section, columns: columns, figures: figures)
            let frame = SampleModule.frame(columns: columns, lines: max(1, min(36, module.leastLines + steps.next(-3...5))))
            return Trial(section: section, figures: figures, frame: frame, placement: module.place(in: frame), module: module)
        }
    }

    @Test func placedAndOversetAreTheCopy() {
        for trial in trials(60, seed: 3) {
            let copy = trial.section.paragraphs.map(\.plain).joined()
            let set = trial.placement.items.flatMap(\.paragraphs).joined()
            #expect(copy.hasPrefix(set))
            #expect(copy.count == set.count + (trial.placement.overset?.characters ?? 0))
            if let overset = trial.placement.overset, overset.characters > 0 {
                #expect(copy.dropFirst(set.count).hasPrefix(overset.sentence))
            }
        }
    }

    @Test func nothingOverlapsAndNothingLeavesTheFrame() {
        for trial in trials(60, seed: 4) where trial.module.cost(lines: trial.frame.lines) != nil {
            let solid = trial.placement.items.flatMap(\.solids)
            let legs = trial.placement.legs.filter { $0.lines > 0 }.map(\.frame.box)
            let boxes = solid + legs
            #expect(boxes.allSatisfy { trial.frame.box.holds($0) }, "\(trial.section)")
            for (index, box) in boxes.enumerated() {
                #expect(boxes[..<index].allSatisfy { !$0.overlaps(box) }, "\(trial.section) \(boxes)")
            }
        }
    }

    /// Where a picture stands across columns down to the module's foot there is no rule between them.
    @Test func partsOnlyColumnsThatHaveLines() {
        var section = SampleHouse.section(paragraphs: [90])
        section.pictures = [SampleModule.picture("a.png", columns: 2)]
        let module = SampleModule.module(section, columns: 3)
        for lines in module.leastLines...(module.leastLines + 6) {
            let frame = SampleModule.frame(columns: 3, lines: lines)
            let placement = module.place(in: frame)
            let legs = placement.legs.map(\.lines)
            let rules = placement.items.compactMap { $0.group("hairlines") }.flatMap(\.items)
            #expect(rules.count == zip(legs, legs.dropFirst()).count { max($0, $1) > 0 }, "\(legs)")
        }
    }

    @Test func everyLineIsAccountedFor() {
        for trial in trials(60, seed: 5) where trial.module.cost(lines: trial.frame.lines) != nil {
            let uses = trial.placement.uses ?? [:]
            #expect(uses.values.reduce(0, +) == trial.frame.columns * trial.frame.lines)
            #expect(uses[.text] == trial.placement.legs.reduce(0) { $0 + $1.filled })
            #expect(uses[.white] == trial.placement.emptyLines)
            #expect((trial.placement.underset?.lines ?? 0) == trial.placement.emptyLines)
        }
    }

    /// The least height is the first at which nothing is over, and every other is as the height says.
    @Test func theLeastHeightIsTheFirstThatLosesNothing() {
        for trial in trials(20, seed: 6) {
            let least = trial.module.leastLines
            for lines in 1...40 {
                #expect((trial.module.cost(lines: lines) != nil) == (lines >= least))
            }
        }
    }

    /// What a remedy asks of the copy is done, and the module is full; a 字 less would not do.
    @Test func theCharactersToCutAreThoseThatMustGo() {
        var tried = 0
        for trial in trials(60, seed: 7) {
            guard trial.placement.overset != nil, let advice = trial.module.advice(in: trial.frame) else { continue }
            guard let cut = advice.characters, let words = advice.words.first?.english else { continue }
            tried += 1
            #expect(words.contains("cut \(cut) 字"))
            let paragraph = words.paragraph
            #expect(isFull(trial) { $0.cut(cut, fromEndOf: paragraph) }, "\(words)")
            #expect(!isFull(trial) { $0.cut(cut - 1, fromEndOf: paragraph) }, "\(words)")
        }
        #expect(tried > 10)
    }

    @Test func theCharactersToAddFillTheModule() {
        var tried = 0
        for trial in trials(60, seed: 8) {
            guard trial.placement.underset != nil, let advice = trial.module.advice(in: trial.frame) else { continue }
            guard let add = advice.characters, let words = advice.words.first?.english else { continue }
            tried += 1
            #expect(words.contains("add \(add) 字"))
            #expect(isFull(trial) { $0.grown(by: add, atEndOf: words.paragraph) }, "\(words)")
            #expect(!isFull(trial) { $0.grown(by: add - 1, atEndOf: words.paragraph) }, "\(words)")
        }
        #expect(tried > 10)
    }

    private func isFull(_ trial: Trial, after change: (CopyTrial) -> [CopyTrial.Piece]) -> Bool {
        var section = trial.section
        section.paragraphs = change(CopyTrial(units: StoryUnit.all(of: section))).map { piece in
            switch piece {
            case .kept(let index): trial.section.paragraphs[index]
            case .changed(let text): text
            }
        }
        let placement = SampleModule.module(section, columns: trial.frame.columns, figures: trial.figures).place(in: trial.frame)
        return placement.overset == nil && placement.emptyLines == 0
    }

    /// A callout stays off the page only where the house lets it, and is then named.
    @Test func calloutsAreLeftOutWhereTheHouseAllows() {
        var section = SampleHouse.section(paragraphs: [40, 40])
        section.statistics = (1...6).map(SampleModule.statistic)
        var house = SampleHouse.house
        let whole = SampleModule.module(section, columns: 2, house: house)
        house.fitting.callouts.mayHide = true
        let module = SampleModule.module(section, columns: 2, house: house)
        #expect(module.leastLines < whole.leastLines)
        let lines = whole.leastLines - 1
        #expect(whole.cost(lines: lines) == nil)
        let placement = module.place(in: SampleModule.frame(columns: 2, lines: lines))
        #expect(placement.overset == nil)
        #expect(!placement.leftOut.isEmpty && placement.leftOut == section.statistics.suffix(placement.leftOut.count))
        #expect(placement.levers.contains { $0.name == "section 1, callouts left out" && $0.value == placement.leftOut.count })
    }

    @Test func anHeadingAlreadyTooHighIsTold() {
        let placement = SampleModule.module(SampleHouse.section(), columns: 2).place(in: SampleModule.frame(columns: 2, lines: 1))
        #expect(placement.overset != nil)
    }
}

extension String {
    /// The paragraph that a remedy names, counted from 0.
    fileprivate var paragraph: Int {
        let words = split(separator: " ")
        return words.firstIndex(of: "paragraph").flatMap { Int(words[$0 + 1]) }.map { $0 - 1 } ?? 0
    }
}

extension PlacedItem {
    /// The texts of its paragraphs.
    fileprivate var paragraphs: [String] {
        guard case .group(let group) = self else { return [] }
        return group.label.contains(" paragraph ") ? [text] : group.items.flatMap(\.paragraphs)
    }

    /// The boxes of pictures and panels.
    fileprivate var solids: [Box] {
        switch self {
        case .picture(let picture): [picture.box]
        case .group(let group) where group.label == "panel":
            group.items.compactMap { if case .panel(let panel) = $0 { panel.box } else { nil } }.prefix(1).map { $0 }
        case .group(let group): group.items.flatMap(\.solids)
        default: []
        }
    }
}

extension Box {
    fileprivate func holds(_ other: Box) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }
    fileprivate func overlaps(_ other: Box) -> Bool { other.left < right && other.right > left && other.top < bottom && other.bottom > top }
}
