import Source
import Testing

@testable import Copy

/// Editions with a fault; `▲` stands before the place that the finding must point at.
struct EditionFaultsTests {
    private func findings(_ sample: String) -> (found: [String], expected: [String], list: [Diagnostic]) {
        var clean = ""
        var places: [String] = []
        var line = 1
        var column = 1
        for scalar in sample.unicodeScalars {
            if scalar == "▲" {
                places.append("\(line):\(column)")
                continue
            }
            clean.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        do throws(Refusal) {
            let result = try EditionReader.read(YAMLReader.read(Array(clean.utf8), file: "e.yaml"), id: "sample")
            return (result.warnings.map(\.place), places, result.warnings)
        } catch {
            return (error.diagnostics.map(\.place), places, error.diagnostics)
        }
    }

    private static let folio = "layout: a/b\nfolio: { paper: 报, date: 2026-01-15, page: 1, name: 版 }\nheadline: 题\n"
    private static let section = "sections:\n  - id: one\n    heading: 头\n    paragraphs: |\n"

    @Test(arguments: [
        ("copy.no-sections", folio + "sections: ▲[]\n"),
        ("source.missing-key", "▲layout: a/b\nfolio: { paper: 报, date: 2026-01-15, page: 1, name: 版 }\nheadline: 题\n"),
        ("source.empty-value", folio + "sections:\n  - id: one\n    heading: ▲\" \"\n    paragraphs: 文\n"),
        ("source.empty-value", folio + "sections:\n  - id: one\n    ▲heading:\n    paragraphs: 文\n"),
        ("copy.doubled-id", folio + section + "      文\n  - id: ▲one\n    heading: 头\n    paragraphs: 文\n"),
        ("source.identifier", folio + "sections:\n  - id: ▲一\n    heading: 头\n    paragraphs: 文\n"),
        ("source.unknown-key", folio + section + "      文\n    ▲statss: []\n"),
        ("copy.unbalanced-mark", folio + section + "      一二\n\n      三▲**四\n"),
        ("copy.unbalanced-mark", folio + section + "      一▲{咘|bù\n"),
        ("copy.unbalanced-mark", folio + section + "      一▲}二\n"),
        ("copy.unknown-mark", folio + section + "      一▲{咘}二\n"),
        ("copy.nested-mark", folio + section + "      **一▲{.二}**\n"),
        ("copy.empty-mark", folio + section + "      一▲{.}二\n"),
        ("copy.script", folio + section + "      一{^▲二}\n"), ("copy.unbalanced-mark", folio + section + "      黄▲**某，六十岁\n"),
        ("copy.straight-quote", folio + section + "      一▲\"二▲\"\n"),
        (
            "copy.stat-not-in-text",
            folio + section + "      征地超3500亩。\n    stats:\n      - { number: 3500, unit: 亩, label: 征地, from: ▲征地3500亩 }\n"
        ),
        (
            "copy.stat-bound",
            folio + section + "      征地超3500亩。\n    stats:\n      - { number: ▲3500, unit: 亩, label: 征地, from: 征地超3500亩 }\n"
        ),
        (
            "copy.stat-bound",
            folio + section + "      甘蔗2.8万亩以上。\n    stats:\n      - { number: ▲2.8, unit: 万亩, label: 甘蔗, from: 甘蔗2.8万亩以上 }\n"
        ),
        (
            "copy.stat-bound",
            folio + section + "      就业3700余人。\n    stats:\n      - { number: ▲3700, unit: 人, label: 就业, from: 就业3700余人 }\n"
        ),
        (
            "copy.stat-differs",
            folio + section + "      耕地10163.17亩。\n    stats:\n      - { number: ▲163.17, unit: 亩, label: 耕地, from: 耕地10163.17亩 }\n"
        ),
        (
            "copy.stat-differs",
            folio + section + "      由2平方公里扩至6平方公里。\n    stats:\n      - { number: ▲6→2, unit: 平方公里, label: 规划, from: 由2平方公里扩至6平方公里 }\n"
        ),
        ("copy.stat-bound", folio + section + "      连续22年平安。\n    stats:\n      - { number: ▲22, unit: 年, label: 平安, from: 连续22年平安 }\n"),
        (
            "copy.stat-order",
            folio + section
                + "      由2平方公里扩至6平方公里。\n    charts:\n      - kind: before-after\n        title: 规划\n        figures:\n          - { number: 6, unit: 平方公里, label: 前, from: 由2平方公里扩至6平方公里 }\n          - { number: ▲2, unit: 平方公里, label: 后, from: 由2平方公里扩至6平方公里 }\n"
        ),
        (
            "copy.stat-number",
            folio + section + "      1,000亩\n    stats:\n      - { number: ▲\"1,000\", unit: 亩, label: 地, from: \"1,000亩\" }\n"
        ),
        (
            "copy.chart",
            folio + section
                + "      率达100%。\n    charts:\n      - ▲kind: bar\n        title: 率\n        figures:\n          - { number: 100, unit: \"%\", label: 率, from: 率达100% }\n"
        ),
        ("file.outside", folio + section + "      文\n    pictures:\n      - { file: ▲../a.svg, kind: photo, alt: 图 }\n"),
        (
            "copy.not-a-photo",
            folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: illustration, alt: 图, credit: ▲某某 摄 }\n"
        ),
        ("source.choice", folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: ▲foto, alt: 图 }\n"),
        ("copy.focus", folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: photo, alt: 图, focus: ▲[1] }\n"),
        ("copy.keep", folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: photo, alt: 图, keep: ▲[0.2, 0.1, 0.6] }\n"),
        (
            "copy.keep",
            folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: photo, alt: 图, keep: ▲[0.6, 0.1, 0.2, 0.5] }\n"
        ),
        ("copy.crop", folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: photo, alt: 图, crop: ▲some }\n"),
        ("copy.crop", folio + section + "      文\n    pictures:\n      - { file: a.svg, kind: photo, alt: 图, crop: ▲95% }\n"),
    ])
    func pointsAtTheFault(_ id: String, _ sample: String) {
        let (found, expected, list) = findings(sample)
        #expect(Set(list.map(\.id)) == [id], "\(list)")
        #expect(found == expected, "\(list)")
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-15", "2026/01/15", "1900-12-31", "２０２６-01-15", "today"])
    func refusesDaysThatAreNone(_ day: String) {
        let text = "layout: a/b\nfolio: { paper: 报, date: ▲\(day), page: 1, name: 版 }\nheadline: 题\n" + Self.section + "      文\n"
        let (found, expected, list) = findings(text)
        #expect(list.map(\.id) == ["copy.date"])
        #expect(found == expected)
    }

    @Test func checksWeekdayAndLunarDate() {
        let text =
            "layout: a/b\nfolio: { paper: 报, date: 2026-01-15, weekday: ▲星期五, lunar: ▲农历乙巳年十一月廿八, page: 1, name: 版 }\nheadline: 题\n"
            + Self.section + "      文\n"
        let (found, expected, list) = findings(text)
        #expect(list.map(\.id) == ["copy.date", "copy.date"])
        #expect(found == expected)
    }

    @Test func reportsAllFaultsInOneRun() {
        let text =
            "▲layot: a/b\nfolio: { paper: 报, date: ▲2026-02-30, page: ▲0, name: 版 }\nheadline: 题\n" + Self.section
            + "      一▲**二\n    stats: ▲none\n"
        let (found, expected, list) = findings(text)
        #expect(found == ["1:1"] + expected, "\(list)")
        #expect(list.contains { $0.hint == "did you mean 'layout'?" })
    }

    /// In braces a comma ends a value: what follows it looks like a field.
    @Test func saysThatACommaEndsAValue() {
        let text = Self.folio + Self.section + "      文\n    pictures:\n      - { file: a.svg, kind: photo, alt: 图, caption: 清晨,▲码头 }\n"
        let (found, expected, list) = findings(text)
        #expect(found == expected, "\(list)")
        #expect(list.first?.hint?.contains("put the whole text in quotes") == true)
    }

    @Test func refusesOverlongParagraphs() {
        let long = String(repeating: "字", count: Limits.paragraphScalars + 1)
        #expect(findings(Self.folio + Self.section + "      文\n\n      ▲\(long)\n").found == ["10:7"])
    }

    @Test func saysWhatTheTextSays() {
        let (_, _, list) = findings(
            Self.folio + Self.section + "      累计完成征地超3500亩,好。\n    stats:\n      - { number: 3500, unit: 亩, label: 征地, from: 征地3500亩 }\n")
        #expect(list.map(\.hint) == ["the text says '累计完成征地超3500亩'"])
    }
}

extension Diagnostic {
    fileprivate var place: String { position.map { "\($0.line):\($0.column)" } ?? "" }
}
