import Source

/// （记者 某某）, 来源：新华社: the signed end of a story, on a line of its own.
struct SignatureRecogniser: Recogniser {
    let kind = PartKind.signature

    private static let most = 50
    private static let words = ["记者", "通讯员", "来源", "作者", "供稿", "图/文", "文/图", "摄影", "执笔", "综合", "据", "撰稿", "整理", "文字", "采写", "单位"]

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        let line = lines[index]
        guard index > 0, index + 4 > lines.all.count, line.count <= Self.most else { return false }
        if Self.isBracketed(line) {
            let inside = line.text.dropFirst()
            return Self.words.contains { inside.starts(with: $0.unicodeScalars) || inside.starts(with: "本报\($0)".unicodeScalars) }
                || Self.isPlaceOfWork(inside)
        }
        return line.starts(with: "来源：") || line.starts(with: "来源:") || line.starts(with: "供稿：") || line.starts(with: "供稿:")
    }

    /// The whole line stands in one pair of brackets.
    static func isBracketed(_ line: Line) -> Bool {
        guard let first = line.text.first, let last = line.text.last, first == "（" || first == "(", last == "）" || last == ")" else {
            return false
        }
        return !line.text.dropLast().contains { $0 == "）" || $0 == ")" }
    }

    /// （作者单位：…）, （张三 李四）: names alone.
    private static func isPlaceOfWork(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
        let names = inside.dropLast().split(whereSeparator: { $0.isBlank || $0 == "、" })
        return !names.isEmpty && names.allSatisfy { (2...4).contains($0.count) } && names.count <= 6
    }
}
