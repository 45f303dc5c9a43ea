import Copy
import Measure
import Source

/// A later version of a reporter's files brought into an edition that the desk has worked on: line by line of the edition's file, and within
/// a line character by character. What the reporter changed and what the desk changed both stand where they do not meet; where they do,
/// the desk's words stand and the reporter's are asked about.
public struct EditionMerge: Sendable {
    /// The merged edition's file.
    public let text: [UInt8]
    /// The reporter's words that the desk is asked about.
    public let asked: [String]
    /// Lines that were taken from the reporter, and lines that the desk had changed and that stay.
    public let taken: Int
    public let kept: Int

    /// - Parameters:
    ///   - base: the edition that the earlier files make.
    ///   - later: the edition that the later ones make.
    ///   - desk: the edition's file as the desk has it.
    public init(base: ImportedEdition, later: ImportedEdition, desk: [UInt8]) throws(Refusal) {
        let lines = [base.text, later.text, desk].map {
            String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        var merging = Merging(copy: later.copyLines, earlier: base.copyLines)
        merging.merge(base: lines[0], reporter: lines[1], desk: lines[2])
        text = Array(merging.text.utf8)
        (asked, taken, kept) = (merging.asked, merging.taken, merging.kept)
    }
}

/// The work of a merge.
private struct Merging {
    /// The lines that hold words of the reporter, each with those words: of his later files, and of the earlier ones.
    private let copy: [String: String]
    private let earlier: [String: String]
    private var lines: [String] = []
    private(set) var asked: [String] = []
    private(set) var taken = 0
    private(set) var kept = 0

    init(copy: [String: String], earlier: [String: String]) { (self.copy, self.earlier) = (copy, earlier) }

    mutating func merge(base: [String], reporter: [String], desk: [String]) {
        let baseLines = Set(base)
        for piece in ThreeWayMerge(base: base, one: reporter, other: desk).pieces {
            switch piece {
            case .settled(let settled):
                lines += settled
                taken += settled.count { !baseLines.contains($0) && copy[$0] != nil }
            case .met(let base, let reporter, let desk): meet(base, reporter, desk)
            }
        }
    }

    /// Lines that stand one for one are merged by their characters; others as a whole.
    private mutating func meet(_ base: [String], _ reporter: [String], _ desk: [String]) {
        if base.count == reporter.count, base.count == desk.count {
            for index in base.indices { meet(base[index], reporter[index], desk[index]) }
            return
        }
        lines += desk
        kept += desk.count { !base.contains($0) }
        for line in reporter where !base.contains(line) && !desk.contains(line) { ask(copy[line]) }
        for line in base where reporter.isEmpty && !desk.contains(line) { ask(earlier[line]) }
    }

    private mutating func meet(_ base: String, _ reporter: String, _ desk: String) {
        if reporter == base || reporter == desk { return lines.append(desk) }
        if desk == base {
            taken += 1
            return lines.append(reporter)
        }
        kept += 1
        let merge = ThreeWayMerge(base: Array(base.unicodeScalars), one: Array(reporter.unicodeScalars), other: Array(desk.unicodeScalars))
        // Marks have their pairs: a line whose marks would not close is asked about whole.
        let merged = String(scalars: merge.settled)
        if merge.isSettled, copy[reporter] != nil, Self.areMarksPaired(merged) {
            taken += 1
            return lines.append(merged)
        }
        lines.append(desk)
        ask(copy[reporter])
    }

    private static func areMarksPaired(_ line: String) -> Bool {
        line.split(separator: "**", omittingEmptySubsequences: false).count % 2 == 1 && line.count { $0 == "{" } == line.count { $0 == "}" }
            && line.count { $0 == "\"" } % 2 == 0
    }

    /// Nothing is asked about lines that are none of the reporter's words.
    private mutating func ask(_ words: String?) {
        if let words { asked.append(words) }
    }

    /// The merged file, with its questions.
    var text: String {
        guard !asked.isEmpty else { return lines.joined(separator: "\n") }
        let items = asked.flatMap { EditionWriter.item(.merge, at: SourcePosition(file: ""), words: $0) }
        var lines = lines
        if let place = lines.firstIndex(of: "ask:") {
            lines.insert(contentsOf: items, at: place + 1)
        } else {
            while lines.last == "" { lines.removeLast() }
            lines += [""] + EditionWriter.questionsBegin + items + [""]
        }
        return lines.joined(separator: "\n")
    }
}
