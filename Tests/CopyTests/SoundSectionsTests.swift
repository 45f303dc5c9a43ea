import Foundation
import Source
import Testing

@testable import Copy

/// A fault within a section leaves out that section and no other.
struct SoundSectionsTests {
    private let head = """
        layout: a/b
        folio: { paper: 报, date: 2026-01-15, weekday: 星期四, lunar: 农历乙巳年十一月廿七, page: 5, name: 专版 }
        headline: 题目
        """
    private let one = "  - { id: one, heading: 一, paragraphs: 征地35亩。 }"
    private let two = "  - id: two\n    heading: 二\n    paragraphs: 修路。\n    stats: [{ number: 9, unit: 亩, label: 地, from: 没有的话9亩 }]"
    private let figures = "figures: [{ number: 36, unit: 亩, label: 地, from: 征地36亩 }]"

    private func read(_ lines: [String]) throws -> SoundSections {
        let root = NSTemporaryDirectory() + "sound-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: root + "/Editions/e", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try lines.joined(separator: "\n").write(toFile: root + "/Editions/e/edition.yaml", atomically: true, encoding: .utf8)
        return try SoundSections.read(YAMLReader.read(EditionReader.file(of: "e"), of: Project(root: root)), id: "e")
    }

    @Test func aSoundEditionIsWhole() throws {
        let read = try read([head, "sections:", one])
        #expect(read.numbers == [1] && read.findings.isEmpty)
    }

    @Test func theOthersKeepTheirNumbers() throws {
        let read = try read([head, "sections:", two, one, "closing: 完。"])
        #expect(read.edition.sections.map(\.id) == ["one"])
        #expect(read.numbers == [2])
        #expect(read.findings.map(\.id) == ["copy.stat-not-in-text"])
    }

    @Test func aFaultOfThePagesFiguresLeavesOutNoSection() throws {
        let read = try read([head, figures, "sections:", one])
        #expect(read.numbers == [1] && read.edition.figures.isEmpty)
        #expect(read.findings.contains { $0.severity == .error })
    }

    @Test func aFaultElsewhereOrInAllSectionsRefuses() {
        #expect(throws: Refusal.self) { try read([head, "clothing: 完。", "sections:", one]) }
        #expect(throws: Refusal.self) { try read([head, "sections:", two]) }
    }
}
