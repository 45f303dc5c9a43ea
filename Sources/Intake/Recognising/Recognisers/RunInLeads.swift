import Copy
import Source

/// 段首句: a first sentence with the rhythm of a head, at the beginning of one paragraph after another; or one that the reporter set in bold.
///
/// Headlike is a sentence of 8 to 24 字 in two halves of nearly a length (坚持政治引领，筑牢思想根基。), without figures, with more text behind
/// it. One alone is an accident: it takes three of them, and a third of the story's paragraphs.
enum RunInLeads {
    private static let lengths = 8...24
    private static let half = 4...14
    /// 字 that one half may have more than the other.
    private static let unevenness = 5
    private static let least = 3

    /// For each line where its lead ends.
    static func ends(in lines: Lines, _ kinds: [PartKind]) -> [Int?] {
        let body = kinds.indices.filter { kinds[$0] == .body || kinds[$0] == .list || kinds[$0] == .question }
        var ends: [Int?] = kinds.map { _ in nil }
        for index in body {
            ends[index] = boldEnd(lines[index]) ?? (kinds[index] == .question ? QuestionRecogniser.nameEnd(lines[index]) : nil)
        }
        let headlike = body.filter { ends[$0] == nil && end(lines[$0]) != nil }
        guard headlike.count >= least, headlike.count * 3 >= body.count else { return ends }
        for index in headlike { ends[index] = end(lines[index]) }
        return ends
    }

    /// The bold beginning of a paragraph that ends where a clause does.
    private static func boldEnd(_ line: Line) -> Int? {
        guard let end = line.boldEnd, end >= 2, end <= 40 else { return nil }
        let last = line.text[..<end].last { !$0.isBlank }
        return last.map { "。：！？；:．.、".unicodeScalars.contains($0) } == true ? end : nil
    }

    /// Where a headlike first sentence ends, its stop with it.
    static func end(_ line: Line) -> Int? {
        guard let stop = line.text.prefix(lengths.upperBound + 1).firstIndex(where: { $0 == "。" || $0 == "！" }),
            lengths.contains(stop), line.count - stop > stop, !line.text[..<stop].contains(where: { $0.digitValue != nil })
        else { return nil }
        let halves = line.text[..<stop].split { "，,、；".unicodeScalars.contains($0) }
        guard halves.count == 2, halves.allSatisfy({ half.contains($0.count) }), abs(halves[0].count - halves[1].count) <= unevenness else {
            return nil
        }
        return stop + 1
    }
}
