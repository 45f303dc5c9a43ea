import Foundation
import Source
import Testing

@testable import broadsheet

/// Every message of the program has its Chinese, and the catalogue has no message that the program lacks.
struct CatalogueTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func catalogue() throws -> MessageCatalogue {
        let bytes = try Data(contentsOf: root.appendingPathComponent("Sources/CMessages/chinese.yaml"))
        return try MessageCatalogue(reading: Array(bytes), file: "chinese.yaml")
    }

    private static func literals() throws -> [(place: String, literal: SwiftLiterals.Literal)] {
        let sources = root.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            return SwiftLiterals(of: text).found.map { ("\(file):\($0.line)", $0) }
        }
    }

    /// Literals that look like sentences and are told to nobody: headers, syntax, what stops the program.
    private static func notWords() throws -> Set<String> {
        let file = root.appendingPathComponent("Tests/BroadsheetTests/Messages/not-words.txt")
        return Set(
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.replacingOccurrences(of: "\\n", with: "\n") })
    }

    private static func isSentence(_ template: String) -> Bool {
        let bare = template.replacing(/\{\{|\}\}/, with: "")
        let filled = bare.replacing(/\{[^}]*\}/, with: "X")
        return filled.contains(/[A-Za-z,;:'.…] [A-Za-z{'<(0-9]/) || filled != bare
    }

    private static func pairs(_ catalogue: MessageCatalogue) -> [(id: String, pair: MessageCatalogue.Pair)] {
        catalogue.entries.flatMap { entry in (entry.messages + entry.hints).map { (entry.id, $0) } }
    }

    @Test func everySentenceHasItsChinese() throws {
        let known = Set(Self.pairs(try Self.catalogue()).map(\.pair.english)).union(try Self.notWords())
        for (place, literal) in try Self.literals() where literal.isNamed && Self.isSentence(literal.template) {
            #expect(known.contains(literal.template), "\(place): chinese.yaml lacks \(literal.template.debugDescription)")
        }
    }

    @Test func theCatalogueHasNothingThatIsNeverSaid() throws {
        let said = Set(try Self.literals().map(\.literal.template))
        for (id, pair) in Self.pairs(try Self.catalogue()) {
            #expect(said.contains(pair.english), "chinese.yaml, \(id): no message is \(pair.english.debugDescription)")
        }
        for text in try Self.notWords() { #expect(said.contains(text), "not-words.txt: nothing is \(text.debugDescription)") }
    }

    @Test func bothLanguagesHaveTheSameValues() throws {
        for (id, pair) in Self.pairs(try Self.catalogue()) {
            let (english, chinese) = (MessageTemplate(pair.english), MessageTemplate(pair.chinese))
            #expect(english.names == chinese.names, "\(id): \(pair.english.debugDescription)")
        }
    }

    /// What a reader of Chinese is told is in Chinese, but for names and keys.
    @Test func theChineseIsChinese() throws {
        for (id, pair) in Self.pairs(try Self.catalogue()) where Self.isSentence(pair.english) && pair.english.contains(/[a-z]{3} [a-z]{2}/)
        {
            #expect(
                pair.chinese.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }, "\(id): \(pair.chinese.debugDescription)")
        }
    }

    @Test func everyIdInTheSourceHasAnEntry() throws {
        let ids = Set(try Self.catalogue().entries.map(\.id))
        let pattern = /(?:\.error|\.warning|\.note|Refusal|fault)\(\s*"([a-z]+\.[a-z][a-z-]+)"/
        let sources = Self.root.appendingPathComponent("Sources")
        for case let file as String in try #require(FileManager.default.enumerator(atPath: sources.path)) where file.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: pattern) { #expect(ids.contains(String(match.1)), "\(file): chinese.yaml has no \(match.1)") }
        }
    }

    /// `Sources/FINDINGS.md`: every id with its severity and its words in both languages. `BROADSHEET_RECORD=1` writes it anew.
    @Test func theTableOfFindingsIsTheCatalogue() throws {
        let table = FindingTable.text(of: try Self.catalogue())
        let file = Self.root.appendingPathComponent("Sources/FINDINGS.md")
        if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] == "1" { try table.write(to: file, atomically: true, encoding: .utf8) }
        #expect((try? String(contentsOf: file, encoding: .utf8)) == table, "record Sources/FINDINGS.md anew")
    }
}

/// The manual's page of each finding.
private enum FindingTable {
    static func text(of catalogue: MessageCatalogue) -> String {
        let findings = catalogue.entries.filter { $0.id.contains(".") }
        return """
            # Findings · 提示一览

            What each finding says, in English and in Chinese, and what to do. `{…}` stands for a value of the case.
            每条提示的说法与办法，中英对照；`{…}` 处填具体的值。


            """ + findings.map(section).joined(separator: "\n")
    }

    private static func section(_ entry: MessageCatalogue.Entry) -> String {
        let severities = entry.severities.map { ["error": "error 错误", "warning": "warning 警告", "note": "note 提示"][$0] ?? $0 }
        let messages = entry.messages.map { "- \(cell($0.english))  \n  \(cell($0.chinese))\n" }
        let hints = entry.hints.map { "- → \(cell($0.english))  \n  → \(cell($0.chinese))\n" }
        return "## \(entry.id)\n\n\(severities.joined(separator: ", "))\n\n" + (messages + hints).joined()
    }

    private static func cell(_ text: String) -> String { text.replacingOccurrences(of: "\n", with: " ") }
}
