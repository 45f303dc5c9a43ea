import Foundation
import Testing

/// Every edition of the project: made twice elsewhere it is the same to the byte, it is clean, its dump is the golden one, and all its copy
/// is on the page in reading order.
///
/// `BROADSHEET_RECORD=1 swift test --filter EditionsMadeTests` records the goldens anew.
struct EditionsMadeTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let editions = ((try? FileManager.default.contentsOfDirectory(atPath: root + "/Editions")) ?? []).sorted()

    @Test(arguments: editions)
    func isTheSameInAnyFolderAndLocale(_ edition: String) throws {
        let first = try ProjectCopy()
        let second = try ProjectCopy()
        let one = try Run(
            ["make", edition], in: first.path,
            environment: ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "HOME": "/root"])
        let other = try Run(
            ["make", edition], in: second.path, environment: ["TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"])
        #expect(one.exitCode == 0, "\(one.errors)")
        #expect(other.exitCode == 0, "\(other.errors)")
        let pdfs = first.pdfs
        #expect(pdfs.contains("\(edition).pdf") && pdfs == second.pdfs)
        for pdf in pdfs {
            let bytes = try #require(first.bytes(of: "Output/" + pdf))
            #expect(bytes == second.bytes(of: "Output/" + pdf), "the two PDFs differ")
        }
        try holdsItsCopy(edition, first)
    }

    /// What the desk has looked at is still shown, as notes; nothing else is found.
    @Test(arguments: editions)
    func isCleanUnderStrictCheck(_ edition: String) throws {
        let copy = try ProjectCopy()
        let run = try Run(["check", edition, "--strict", "--diagnostics", "json"], in: copy.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try run.findings().allSatisfy { $0.severity == "note" && $0.message.contains("looked at") }, "\(run.errors)")
    }

    @Test(arguments: editions)
    func isMadeUpAsRecorded(_ edition: String) throws {
        let copy = try ProjectCopy()
        let dump = try Run(["dump", edition], in: copy.path).output
        let golden = Self.root + "/Tests/BroadsheetTests/Goldens/\(edition).dump.txt"
        if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] == "1" {
            try FileManager.default.createDirectory(atPath: Self.root + "/Tests/BroadsheetTests/Goldens", withIntermediateDirectories: true)
            try dump.write(toFile: golden, atomically: true, encoding: .utf8)
        }
        let recorded = try String(contentsOfFile: golden, encoding: .utf8)
        #expect(dump == recorded, "\(Self.firstDifference(dump, recorded))")
    }

    /// All paragraphs, in reading order, in the text of the PDFs, white space apart; and one P of their structure for each, in the same
    /// order. Where a story turns to a second page others stand between its parts: there each story is looked for by itself.
    private func holdsItsCopy(_ edition: String, _ copy: ProjectCopy) throws {
        let pdfs = copy.pdfs.map { copy.path + "/Output/" + $0 }
        let text = try pdfs.map { try Tool.output(of: "pdftotext", ["-raw", $0, "-"]).withoutBlanks }.joined()
        let parts = try pdfs.flatMap { try Tool.output(of: "pdfinfo", ["-struct-text", $0]).structureParagraphs }
        let stories = try copy.stories(of: edition)
        #expect(!stories.joined().isEmpty)
        for paragraphs in pdfs.count > 1 ? stories : [Array(stories.joined())] { holds(paragraphs, text: text[...], parts: parts[...]) }
    }

    private func holds(_ paragraphs: [String], text: Substring, parts: ArraySlice<String>) {
        var (text, parts) = (text, parts)
        for paragraph in paragraphs {
            let end = text.end(of: paragraph)
            #expect(end != nil, "the PDF does not hold, at its place: \(paragraph.prefix(40))…")
            if let end { text = text[end...] }
            // This reader ends a paragraph at the first pair of marks that has ActualText: what it shows is the beginning.
            let place = parts.firstIndex { !$0.isEmpty && paragraph.hasPrefix($0) }
            #expect(place != nil, "the structure does not hold, at its place: \(paragraph.prefix(40))…")
            if let place { parts = parts[(place + 1)...] }
        }
    }

    /// The first lines that differ, as a reader compares them.
    private static func firstDifference(_ dump: String, _ recorded: String) -> String {
        let new = dump.split(separator: "\n", omittingEmptySubsequences: false)
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let places = (0..<max(new.count, old.count)).filter { ($0 < new.count ? new[$0] : "") != ($0 < old.count ? old[$0] : "") }
        let lines = places.prefix(5).map {
            "line \($0 + 1)\n  recorded: \($0 < old.count ? old[$0] : "-")\n  made:     \($0 < new.count ? new[$0] : "-")"
        }
        return "\(places.count) lines differ\n" + lines.joined(separator: "\n")
    }
}

extension Substring {
    /// The end of a paragraph that stands here whole, or in two pieces where its story turns to another page.
    fileprivate func end(of paragraph: String) -> Index? {
        if let whole = range(of: paragraph) { return whole.upperBound }
        return paragraph.indices.dropFirst().lazy.compactMap { cut in
            range(of: paragraph[..<cut]).flatMap { first in self[first.upperBound...].range(of: paragraph[cut...])?.upperBound }
        }.first
    }
}

extension String {
    var withoutBlanks: String { String(unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init)) }

    /// The texts that follow `P (block)` lines of `pdfinfo -struct-text`.
    fileprivate var structureParagraphs: [String] {
        let lines = split(separator: "\n").map { $0.drop { $0 == " " } }
        return zip(lines, lines.dropFirst()).filter { $0.0.hasPrefix("P (") }.map { String($0.1.dropFirst().dropLast()).withoutBlanks }
    }
}
