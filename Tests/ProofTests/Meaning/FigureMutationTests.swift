import Copy
import Foundation
import Source
import Testing

@testable import Proof

/// One digit, one unit or one qualifier of a callout or chart is changed, 200 times over: each change is found, by the reader's refusal or
/// by a check; the editions as they stand have no finding.
struct FigureMutationTests {
    private static let editions = ["xiashi", "county-brief"]

    /// A line of an edition that is a figure, and its fields.
    private struct FigureLine {
        var edition: String
        var number: Int
        var text: String
    }

    /// A sequence that is the same in each run (Numerical Recipes' constants).
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }
    }

    private func lines(of edition: String) throws -> [String] {
        let bytes = try Project(root: MeaningSample.root).read("Editions/\(edition)/edition.yaml", upTo: 1 << 20)
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    }

    /// What is found of an edition's text: the reader's refusal, or the checks' findings that nobody has looked at.
    private func findings(_ lines: [String], _ edition: String, _ rules: MeaningRules) throws -> [Diagnostic] {
        do throws(Refusal) {
            let tree = try YAMLReader.read(Array(lines.joined(separator: "\n").utf8), file: "e.yaml")
            return Meaning(rules).check(try EditionReader.read(tree, id: edition).edition).filter { $0.severity > .note }
        } catch {
            return error.diagnostics
        }
    }

    private func field(_ name: String, of line: String) -> Range<String.Index>? {
        guard let key = line.range(of: name + ": "), let end = line[key.upperBound...].firstIndex(of: ",") else { return nil }
        return key.upperBound..<end
    }

    private func changed(_ line: String, _ dice: inout Dice) -> String? {
        var line = line
        switch dice.roll(3) {
        case 0:
            guard let number = field("number", of: line) else { return nil }
            let digits = line[number].indices.filter { line[$0].isNumber }
            let place = dice.pick(Array(digits))
            let other = (Int(String(line[place])) ?? 0) + 1 + dice.roll(9)
            line.replaceSubrange(place...place, with: String(other % 10))
        case 1:
            guard let unit = field("unit", of: line) else { return nil }
            let units = [
                "亩", "公顷", "平方公里", "公里", "元", "万元", "亿元", "人", "余人", "个", "余个", "多个", "次", "人次", "余次", "户", "%", "年", "场", "名", "万亩",
                "个百分点",
            ]
            let quoted = line[unit].hasPrefix("\"")
            let other = dice.pick(units)
            line.replaceSubrange(unit, with: quoted ? "\"\(other)\"" : other)
        default:
            let words = ["超", "近", "约", "不足", "连续", "至少", "逾"]
            if let qualifier = field("qualifier", of: line) {
                let other = dice.pick(words + [""])
                line.replaceSubrange(qualifier, with: other)
                if other.isEmpty { line = line.replacingOccurrences(of: "qualifier: , ", with: "") }
            } else {
                line = line.replacingOccurrences(of: "{ number:", with: "{ qualifier: \(dice.pick(words)), number:")
            }
        }
        return line
    }

    @Test func findsEachOfTwoHundredChanges() throws {
        let rules = MeaningRules(paper: "左江日报", stylebook: try MeaningSample.houseStylebook())
        var files: [String: [String]] = [:]
        var figures: [FigureLine] = []
        for edition in Self.editions {
            let lines = try lines(of: edition)
            files[edition] = lines
            #expect(try findings(lines, edition, rules) == [])
            figures += lines.enumerated().filter { $1.contains("number: ") }.map { FigureLine(edition: edition, number: $0, text: $1) }
        }
        var dice = Dice(state: 20_260_115)
        var made = 0
        var missed: [String] = []
        while made < 200 {
            let figure = dice.pick(figures)
            guard let text = changed(figure.text, &dice), text != figure.text, var lines = files[figure.edition] else { continue }
            lines[figure.number] = text
            made += 1
            let found = try findings(lines, figure.edition, rules)
            if !found.contains(where: { $0.position?.line == figure.number + 1 }) {
                missed.append(text.trimmingCharacters(in: .whitespaces))
            }
        }
        #expect(missed == [])
    }
}
