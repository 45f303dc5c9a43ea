import Copy
import Foundation
import Source
import Testing

@testable import Intake

/// The copy that this project began with, imported, against the edition that a desk made of it.
struct SeedTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let desk: Edition
    private let imported: ImportedEdition
    private let edition: Edition

    init() throws {
        let project = try Project(root: Self.root.path)
        desk = try EditionReader.read("xiashi", of: project).edition
        let bytes = try project.read("Editions/xiashi/copy-as-received.txt", upTo: Limits.yamlBytes)
        imported = try ImportedEdition(ManuscriptReader.read(bytes, file: "xiashi.txt"), in: Trial.frame, words: NoBoundaries())
        edition = try Trial.edition(imported)
    }

    @Test func itsTextIsTheDesksToTheCharacter() {
        #expect(edition.note?.paragraphs.map(\.plain) == desk.note?.paragraphs.map(\.plain))
        #expect(edition.lead.map(\.plain) == desk.lead.map(\.plain))
        #expect(edition.sections.map { $0.paragraphs.map(\.plain) } == desk.sections.map { $0.paragraphs.map(\.plain) })
        #expect(edition.closing.map(\.plain) == desk.closing.map(\.plain))
        #expect(imported.receipt.asked == 0)
        #expect(imported.receipt.files[0].dropped.keys.sorted { $0.rawValue < $1.rawValue } == [.white])
    }

    @Test func itsRunInLeadsAreTheDesks() {
        let leads = { (edition: Edition) in
            edition.sections.flatMap(\.paragraphs).map { $0.spans.filter { $0.mark == .strong }.map(\.text) }
        }
        #expect(leads(edition) == leads(desk))
        #expect(leads(edition).count { !$0.isEmpty } == 18)
    }

    @Test func nearlyAllFiguresOfTheDeskAreAmongTheCandidates() {
        func shown(_ edition: Edition) -> [String] {
            (edition.figures + edition.sections.flatMap { $0.statistics + $0.charts.flatMap(\.figures) }).map(\.shown)
        }
        let text = String(decoding: imported.text, as: UTF8.self)
        let candidates = Set(
            text.split(separator: "\n").filter { $0.contains("- { ") }.map { line in
                ["qualifier", "number", "unit"].compactMap { key in
                    line.firstMatch(of: try! Regex("\(key): \"?([^,\"]+)\"?,")).map { String($0.output[1].substring ?? "") }
                }.joined()
            })
        let found = shown(desk).count(where: candidates.contains)
        #expect(shown(desk).count == 23)
        #expect(found >= 21, "\(shown(desk).filter { !candidates.contains($0) })")
    }

    @Test func itsHeadsAreProposalsInWordsOfTheCopy() {
        let copy = imported.receipt.files[0].entries.map(\.text).joined().filter { !$0.isWhitespace }
        for heading in [edition.headline, edition.kicker].compactMap({ $0?.plain }) + edition.sections.map(\.heading.plain) {
            #expect(edition.proposed.map(\.value).contains(heading))
            for words in heading.split(separator: "\u{2002}") { #expect(copy.contains(words), "\(words)") }
        }
        #expect(edition.figures.count == 6)
        #expect(edition.sections.allSatisfy { $0.statistics.count <= 3 })
    }
}
