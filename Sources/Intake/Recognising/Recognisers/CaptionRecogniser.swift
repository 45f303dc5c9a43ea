import Source

/// 图为…, 图①：…, 上图：…: what stands under a picture.
struct CaptionRecogniser: Recogniser {
    let kind = PartKind.caption

    private static let most = 160
    private static let openings = [
        "图为", "图片为", "图片说明", "图说", "上图", "下图", "左图", "右图", "题图", "插图", "图/", "配图", "照片为", "▲", "△", "▼", "↑", "↓",
    ]

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        let line = lines[index]
        guard line.count <= Self.most else { return false }
        if Self.openings.contains(where: line.starts) { return true }
        if line.text.first == "图", line.count > 2, Self.isNumber(line.text[1]) { return true }
        // A short line right under a picture, or one that says who took it.
        return Self.saysWho(line) || (line.isDisplay && Self.standsUnderPicture(index, in: lines))
    }

    /// `记者 某某 摄` at the end.
    static func saysWho(_ line: Line) -> Bool { line.count <= most && credit(of: line) != nil }

    /// Where the credit of a caption begins.
    static func credit(of line: Line) -> Int? {
        var end = line.text.endIndex
        while end > 0, "。）)".unicodeScalars.contains(line.text[end - 1]) { end -= 1 }
        guard end > 1, line.text[end - 1] == "摄" || line.text[..<end].reversed().starts(with: "图供".unicodeScalars) else { return nil }
        // From the last mark or wide space before it.
        let marks = "。，；！？）".unicodeScalars
        var start = end - 1
        while start > 0, !marks.contains(line.text[start - 1]), line.text[start - 1] != "　" || start + 6 > end { start -= 1 }
        guard end - start <= 24 else { return nil }
        return start
    }

    private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        (0x2460...0x2473).contains(scalar.value) || (0x31...0x39).contains(scalar.value)
            || "一二三四五六七八九".unicodeScalars.contains(scalar)
    }

    private static func standsUnderPicture(_ index: Int, in lines: Lines) -> Bool {
        lines.others.contains { other in
            if case .picture = other.block { other.before == index } else { false }
        }
    }
}
