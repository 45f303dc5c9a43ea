import Foundation
import Measure
import Testing

@testable import Typesetting

/// Real paragraphs at three measures, line by line, held against text files that a person can read in a diff.
///
/// A row is a line of the column: its text, then (where there is any) the gap put between Han and what reduction took, in thousandths
/// of an em, and its faults. `BROADSHEET_RECORD=1 swift test --filter GoldenTests` writes the files anew.
struct GoldenTests {
    private static let paragraphs: [(name: String, text: String)] = [
        (
            "lead",
            "“十四五”以来，凭祥市夏石镇围绕“一条主线、两个支点、三条纽带”战略布局，扎实推进边境城镇建设，圆满完成“十四五”主要目标任务，为“十五五”高质量发展奠定坚实基础。"
        ),
        (
            "figures",
            "累计恢复耕地10163.17亩，确保良田粮用；实施项目1.06万个，增长5.2%，65岁以上老人家庭医生签约率达91%。村级集体经济总收入从2020年的208.55万元增至2024年的1141.02万元——5年翻了两番。"
        ),
        ("marks", "《左江日报》（2025年12月版）写道：“‘园区吹哨、乡镇报到’好在哪里？！好在实干……”A/B两组、甲～乙两地、玛丽·居里大街，一样不少。"),
    ]

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Lines")

    @Test(arguments: paragraphs.map(\.name), [12, 17, 25])
    func setsAsRecorded(name: String, measure: Int) throws {
        let text = try #require(Self.paragraphs.first { $0.name == name }).text
        let dump = Self.dump(Setting.set(text, measure: measure, indent: 2))
        let file = Self.folder.appendingPathComponent("\(name)-\(measure).txt")
        if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] == "1" { try dump.write(to: file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: file, encoding: .utf8) == dump)
    }

    private static func dump(_ set: SetText) -> String {
        set.lines.enumerated().map { index, line in
            var facts: [String] = []
            if line.gap > 0 { facts.append("gap \(line.gap)") }
            facts += line.reductions.map { "\($0.of) -\($0.taken.units * 1000 / Setting.em.units)" }
            facts += line.faults.map(\.golden)
            return (index == 0 ? "　　" : "") + line.text + (facts.isEmpty ? "" : "    " + facts.joined(separator: ", ")) + "\n"
        }.joined()
    }
}

extension LineFault {
    /// As the goldens have it.
    fileprivate var golden: String {
        switch self {
        case .overfull(let width): "\(width) pt wider than its measure, and nothing in it can be broken"
        case .prohibitedBreak: "broken where no break is allowed, for want of another place"
        case .loose(let gap): "its characters stand 0.\(Self.threeDigits(gap)) em apart"
        case .short(let width): "\(width) pt short of its measure, and nothing in it can be spread"
        case .runt: "the last line is a single character"
        case .partedNumeral: "a numeral is parted from its measure word"
        case .partedWord: "broken within a word, a name or a number, for want of a better place"
        }
    }

    private static func threeDigits(_ number: Int) -> String { String(String(1000 + min(999, number)).dropFirst()) }
}
