/// 问：…, 答：…, 记者：…: question and answer, where both occur.
struct QuestionRecogniser: Recogniser {
    let kind = PartKind.question

    private static let longestName = 8
    private static let least = 4

    /// How often each speaks; none where nobody answers.
    private let names: [String: Int]

    init(_ lines: Lines) {
        let names = Dictionary(grouping: lines.all.compactMap(Self.name)) { $0 }.mapValues(\.count)
        self.names = names.count >= 2 && names.values.reduce(0, +) >= Self.least ? names : [:]
    }

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        !names.isEmpty && Self.name(lines[index]).map { names[$0, default: 0] >= 2 } == true
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
