import Measure
import Testing

@testable import Typesetting

/// Whatever the text and the measure: setting ends, loses nothing, breaks no rule without saying so.
@Suite struct AnyTextTests {
    private static let alphabet = Array(
        "国家建设成就巡礼夏石镇党委，。、；：！？“”‘’（）《》〈〉「」【】—…·～–-/％%℃¥±0123456789.,abcXYZ  　亩元万余\u{301}\u{200B}é①→😀𠀀ｱ"
            .unicodeScalars)

    private static func text(_ random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        let count = Int.random(in: 1...160, using: &random)
        let isProse = Bool.random(using: &random)
        for _ in 0..<count {
            let range = isProse && Int.random(in: 0..<4, using: &random) > 0 ? 0..<13 : alphabet.indices
            text.append(alphabet[Int.random(in: range, using: &random)])
        }
        return String(text)
    }

    @Test(arguments: 0..<40)
    func anyTextIsSet(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<25 {
            let text = Self.text(&random)
            var rules = CompositionRules()
            rules.prohibition = ProhibitionLevel.allCases.randomElement(using: &random) ?? .gb
            rules.scheme = PunctuationScheme.allCases.randomElement(using: &random) ?? .lineEndHalf
            rules.hangs = Bool.random(using: &random)
            let measure = Int.random(in: 3...40, using: &random)
            check(text, measure, rules, indent: Int.random(in: 0...2, using: &random))
        }
    }

    private func check(_ text: String, _ measure: Int, _ rules: CompositionRules, indent: Int) {
        let set = Setting.set(text, measure: measure, indent: indent, rules: rules)
        let context = "\(text.debugDescription) at \(measure)"
        var end = 0
        var startsRight = true
        for line in set.lines {
            #expect(line.range.lowerBound == end, "\(context)")
            end = line.range.upperBound
            #expect(!(line.fit.isReduced && line.fit.isExpanded), "\(context)")
            check(line, rules, context, startsRight: startsRight)
            startsRight = !line.faults.contains(.prohibitedBreak)
        }
        #expect(end == text.utf8.count, "\(context)")
        #expect(Self.ink(set.lines.map(\.text).joined()) == Self.ink(text), "\(context)")
    }

    private func check(_ line: Line, _ rules: CompositionRules, _ context: String, startsRight: Bool) {
        let faults = line.faults
        let isOverfull = faults.contains { if case .overfull = $0 { true } else { false } }
        let isShort = faults.contains { if case .short = $0 { true } else { false } }
        let width = line.width
        #expect(isOverfull || width <= line.measure, "\(context) \(line.text)")
        #expect(isOverfull || isShort || line.endsParagraph || width == line.measure, "\(context) \(line.text)")
        guard let first = line.cells.first, let last = line.cells.last else { return }
        let cells = line.composed.cells
        let isFree = first == 0 || cells[first - 1].kind.isNothing || !startsRight
        #expect(isFree || !rules.prohibition.forbidsLineStart(cells[first].kind), "\(context) \(line.text)")
        let mayEnd =
            line.endsParagraph || faults.contains(.prohibitedBreak) || cells[last + 1].kind.isSpace || cells[last + 1].kind.isNothing
        #expect(mayEnd || !rules.prohibition.forbidsLineEnd(cells[last].kind), "\(context) \(line.text)")
    }

    private static func ink(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !CharacterTable.classOf($0).isSpace && !CharacterTable.classOf($0).isNothing }))
    }

    @Test(arguments: [
        String(repeating: "）", count: 200), String(repeating: "（", count: 200), String(repeating: "x", count: 500),
        String(repeating: "——", count: 100), String(repeating: " ", count: 300), String(repeating: "国", count: 20_000),
        String(repeating: "国，", count: 10_000), String(repeating: "。”", count: 2_000), "\n\n国\n", String(repeating: "\u{301}", count: 50),
        "国",
        String(repeating: "word ", count: 4_000),
    ])
    func aHostileTextIsSet(text: String) {
        for measure in [3, 10, 40] { check(text, measure, .newspaper, indent: 0) }
    }
}

/// Numbers that look random and are the same on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
