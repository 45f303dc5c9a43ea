import Copy
import Layout
import Measure
import Testing

@testable import Makeup

/// Stories of many parts, made of boxes: whatever their height, all of them stands on the page in its order.
struct StoryUnitTests {
    private static func parts(_ steps: inout Steps) -> [Part] {
        var parts: [Part] = [.paragraph(Paragraph(SampleHouse.text(words(steps.next(20...90)))))]
        for _ in 0..<steps.next(2...7) {
            switch steps.next(0...6) {
            case 0: parts.append(.crossHead(CrossHead(SampleHouse.text(words(steps.next(2...9))))))
            case 1:
                let marks = TextList.Marks.allCases[steps.next(0...4)]
                parts.append(
                    .list(TextList((0..<steps.next(1...4)).map { _ in SampleHouse.text(words(steps.next(3...40))) }, marks: marks)))
            case 2:
                parts.append(
                    .verse(
                        Verse(
                            (0..<steps.next(1...2)).map { _ in
                                (0..<steps.next(1...4)).map { _ in SampleHouse.text(words(steps.next(3...16))) }
                            })))
            case 3:
                let turn = Dialogue.Turn(speaker: SampleHouse.text("问："), words: [SampleHouse.text(words(steps.next(4...30)))])
                parts.append(.dialogue(Dialogue([turn])))
            case 4: parts.append(.signature(Signature(SampleHouse.text(words(steps.next(2...6))))))
            default: parts.append(.paragraph(Paragraph(SampleHouse.text(words(steps.next(5...80))))))
            }
            parts.append(.paragraph(Paragraph(SampleHouse.text(words(steps.next(5...60))))))
        }
        return parts
    }

    private static func words(_ count: Int) -> String { String(repeating: "水到田头人心就到了田头", count: count / 11 + 1).prefix(count).description }

    @Test func everyPartStandsOnThePageInItsOrder() {
        var steps = Steps(seed: 11)
        for _ in 0..<60 {
            var section = SampleHouse.section(paragraphs: [1])
            section.body = Self.parts(&steps)
            if steps.next(0...2) == 0 { section.dropCap = steps.next(2...3) }
            let columns = steps.next(1...4)
            let module = SampleModule.module(section, columns: columns)
            let frame = SampleModule.frame(columns: columns, lines: min(60, module.leastLines + steps.next(0...4)))
            let placement = module.place(in: frame)
            let copy = section.flow
            let set = placement.items.flatMap(\.leaves).joined()
            let over = placement.overset?.characters ?? 0
            #expect(set == copy || (over > 0 && copy.hasPrefix(set)), "\(set)\n\(copy)")
        }
    }

    @Test func marksHangAndVerseStandsInTheMiddle() throws {
        var section = SampleHouse.section(paragraphs: [1])
        section.body = [
            .list(TextList([SampleHouse.text(Self.words(40))], marks: .circled)),
            .verse(Verse([[SampleHouse.text("一二三四"), SampleHouse.text("一二")]])),
        ]
        let story = SampleHouse.composer(SampleHouse.house).story(of: section, on: SampleHouse.lattice)
        let (item, verse) = (story.paragraphs[0].natural, story.paragraphs[1].natural)
        let size = SampleHouse.lattice.size
        #expect(item.count > 1)
        #expect(item[0].left == .zero)
        #expect(item.dropFirst().allSatisfy { $0.left == size })
        let measure = SampleHouse.lattice.columnWidth
        #expect(verse[0].left == (measure - size * 4) / 2)
        #expect(story.paragraphs[2].natural[0].left == verse[0].left)
    }

    @Test func aSignedEndStandsAtTheRightOfTheLastLineWhereItFits() {
        for count in 1...40 {
            var section = SampleHouse.section(paragraphs: [1])
            section.body = [.paragraph(Paragraph(SampleHouse.text(Self.words(count)))), .signature(Signature(SampleHouse.text("某某")))]
            let story = SampleHouse.composer(SampleHouse.house).story(of: section, on: SampleHouse.lattice)
            #expect(story.units.count == 1)
            let lines = story.paragraphs[0].natural
            #expect(lines.last?.width == SampleHouse.lattice.columnWidth, "\(count) 字")
            #expect(lines.map(\.text).joined() == Self.words(count) + "某某")
        }
    }
}

extension Section {
    /// What flows of it, in one.
    fileprivate var flow: String {
        opened.map(\.content).filter { !$0.isAside }.flatMap(\.elements).flatMap(\.texts).map(\.text.plain).joined()
            .filter { !$0.isWhitespace }
    }
}

extension PlacedItem {
    /// The text of each element under it that flows.
    fileprivate var leaves: [String] {
        guard case .group(let group) = self, group.role != .artifact else { return [] }
        let inner = group.items.filter { if case .group = $0 { true } else { false } }
        if !inner.isEmpty { return inner.flatMap(\.leaves) }
        if group.label == "heading" || group.label == "byline" { return [] }
        let text = group.items.compactMap { item in
            if case .glyphs(let run) = item { run.text } else { nil }
        }.joined()
        return [text.filter { !$0.isWhitespace }]
    }
}

extension SetLine {
    /// Where its first glyph begins.
    fileprivate var left: Length? {
        items.lazy.compactMap { item in
            if case .glyphs(let run) = item { run.glyphs.first?.origin.x } else { nil }
        }.first
    }
}
