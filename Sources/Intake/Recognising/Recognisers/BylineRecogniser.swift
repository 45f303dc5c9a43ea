import Source

/// 本报记者 某某: who wrote it, on a line of its own before the text.
struct BylineRecogniser: Recogniser {
    let kind = PartKind.byline

    private static let most = 40
    private static let openings = [
        "本报记者", "本报通讯员", "本报特约", "本报实习", "本网记者", "本台记者", "记者", "通讯员", "特约记者", "实习记者", "见习记者", "作者", "文/", "文／", "文|", "文、图", "文图", "图文",
        "撰稿",
        "采写", "□", "■", "○", "●", "◎",
    ]

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        let line = lines[index]
        // Behind running text it is a signature.
        guard index < 8, index + 1 < lines.all.count, line.count <= Self.most, lines.all[..<index].allSatisfy(\.isDisplay),
            !line.endsSentence || SignatureRecogniser.isBracketed(line)
        else { return false }
        let words = line.text.drop { $0 == "（" || $0 == "(" || $0.isBlank }
        guard Self.openings.contains(where: { words.starts(with: $0.unicodeScalars) }) else { return false }
        // 记者调查: a word that only begins so. A name stands behind a space, a colon or the word itself, and is short.
        return Self.isNameList(words)
    }

    /// No mark that a sentence has.
    private static func isNameList(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
        let hasPart = words.contains { $0.isBlank || "：:/／|□■○●◎".unicodeScalars.contains($0) }
        return !words.contains { "，。；？！“”《》".unicodeScalars.contains($0) } && (hasPart || words.count <= 8)
    }
}
