import Copy
import Foundation
import Layout
import Source
import Testing

@testable import Proof

struct PhraseCheckTests {
    private let stylebook = Stylebook(phrases: [
        .init(words: ["习关于", "习总书记关于"], write: "习近平总书记关于", why: "缺字", unless: ["学习"]),
        .init(words: ["全方面"], write: nil, why: "改写", grade: .error, unless: ["安全"]),
    ])

    @Test(arguments: [
        "落实▲习关于广西工作的要求", "传达▲习总书记关于民生的讲话", "学习关于农村的文件", "▲全方面提升", "安全方面提升，▲全方面提升", "学习▲习关于农村的论述",
    ])
    func findsPhrasesButForWordsThatHoldThem(_ text: String) throws {
        try MeaningSample.expect(.phrase, at: MeaningSample.section(text), stylebook)
    }

    @Test func saysWhatToWriteAndHowGraveItIs() throws {
        let (found, _) = try MeaningSample.findings(MeaningSample.section("习关于全方面"), stylebook)
        #expect(found.map(\.hint) == ["write 习近平总书记关于", "ask the desk what is meant"])
        #expect(found.map(\.severity) == [.warning, .error])
    }

    @Test func looksIntoHeadsCaptionsAndLabels() throws {
        let rest =
            "    stats: [{ number: 3, unit: 亩, label: ▲全方面, from: 征地3亩 }]\n    pictures: [{ file: a.svg, kind: photo, alt: 图, caption: ▲全方面 }]\n"
        let text = MeaningSample.section("征地3亩。", rest).replacingOccurrences(of: "headline: 题", with: "headline: ▲全方面")
        try MeaningSample.expect(.phrase, at: text, stylebook)
    }

    /// The phrases that the brief of the first page names: each occurrence of the page, at its place.
    @Test func findsThePhrasesOfTheFirstPage() throws {
        let phrases = [
            "习新时代中国特色社会主义思想", "习关于", "习生态文明思想", "高水平质量的发展", "培养面积", "深层次地融合", "环境整改治理", "道路交互与通行", "全方面", "积极地推进",
        ]
        let project = try Project(root: MeaningSample.root)
        let path = "Editions/xiashi/edition.yaml"
        let edition = try EditionReader.read("xiashi", of: project).edition
        let found = Meaning(MeaningRules(paper: "左江日报", stylebook: try MeaningSample.houseStylebook())).findings(edition)
        let text = try String(decoding: project.read(path, upTo: 1 << 20), as: UTF8.self)
        let copy = text.components(separatedBy: "\nchecked:")[0]
        for phrase in phrases {
            var places: [SourcePosition] = []
            // What a figure is taken from is no text of the page.
            for (line, words) in copy.components(separatedBy: "\n").enumerated() where !words.contains("from:") {
                let scalars = Array(words.unicodeScalars)
                for column in scalars.indices where scalars[column...].starts(with: phrase.unicodeScalars) {
                    places.append(SourcePosition(file: path, line: line + 1, column: column + 1))
                }
            }
            #expect(!places.isEmpty)
            #expect(found.filter { $0.check == .phrase && $0.words == phrase }.map(\.position) == places, "\(phrase)")
        }
        #expect(found.filter { $0.check == .phrase }.allSatisfy { $0.severity == .note && $0.acknowledged != nil })
    }
}
