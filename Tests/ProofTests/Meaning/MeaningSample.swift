import Copy
import Source
import Testing

@testable import Layout
@testable import Proof

/// Small editions for the checks on meaning; `▲` stands before each character that a finding must point at.
enum MeaningSample {
    static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())
    static let folio = "layout: a/b\nfolio: { paper: 报, date: 2026-01-15, page: 1, name: 版 }\nheadline: 题\n"

    /// A section with these paragraphs, a line each, and what else it has.
    static func section(_ paragraphs: String, _ rest: String = "") -> String {
        let text = paragraphs.split(separator: "\n").map { "      \($0)\n\n" }.joined()
        return folio + "sections:\n  - id: one\n    heading: 头\n    paragraphs: |\n" + text + rest
    }

    /// The stylebook of the project's own house.
    static func houseStylebook() throws -> Stylebook {
        let tree = try YAMLReader.read("Layouts/zuojiang-daily/stylebook.yaml", of: Project(root: root))
        let findings = Findings()
        let stylebook = try #require(StylebookReading(findings).stylebook(tree.root))
        #expect(findings.diagnostics == [])
        return stylebook
    }

    /// Findings of an edition, and the places that its marks name.
    static func findings(_ sample: String, _ stylebook: Stylebook = Stylebook()) throws -> (found: [Diagnostic], places: [String]) {
        var clean = ""
        var places: [String] = []
        var (line, column) = (1, 1)
        for scalar in sample.unicodeScalars {
            if scalar == "▲" {
                places.append("\(line):\(column)")
                continue
            }
            clean.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        let edition = try EditionReader.read(YAMLReader.read(Array(clean.utf8), file: "e.yaml"), id: "sample").edition
        return (Meaning(MeaningRules(paper: "报", stylebook: stylebook)).check(edition), places)
    }

    /// Expects findings of one check at the marks, and no others.
    static func expect(
        _ check: CheckName, at sample: String, _ stylebook: Stylebook = Stylebook(), source: SourceLocation = #_sourceLocation
    ) throws {
        let (found, places) = try findings(sample, stylebook)
        #expect(found.map { $0.position.map { "\($0.line):\($0.column)" } ?? "" } == places, "\(sample)\n\(found)", sourceLocation: source)
        #expect(found.allSatisfy { $0.id == "meaning.\(check.rawValue)" && $0.hint?.isEmpty == false }, "\(found)", sourceLocation: source)
    }
}
