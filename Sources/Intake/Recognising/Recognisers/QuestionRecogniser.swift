/// 问：…, 答：…, 记者：…: question and answer, where both occur.
struct QuestionRecogniser: Recogniser {
    let kind = PartKind.question

    private static let longestName = 8
    private static let least = 4

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        guard let name = Self.name(lines[index]) else { return false }
        let names = lines.all.compactMap(Self.name)
        return names.count >= Self.least && Set(names).count >= 2 && names.count { $0 == name } >= 2
    }

    /// Who speaks.
    static func name(_ line: Line) -> String? { nameEnd(line).map { String(String.UnicodeScalarView(line.text[..<($0 - 1)])) } }

    /// Where the name ends, its colon with it.
    static func nameEnd(_ line: Line) -> Int? {
        guard let colon = line.text.prefix(longestName + 1).firstIndex(where: { $0 == "：" || $0 == ":" }), colon > 0, colon + 1 < line.count
        else { return nil }
        let isName = line.text[..<colon].allSatisfy { !"，。；！？、“”".unicodeScalars.contains($0) }
        return isName ? colon + 1 : nil
    }
}
