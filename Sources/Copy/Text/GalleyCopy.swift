import Source

/// The copy of a 小样, read as that of an edition is: inline marks, punctuation normalised (R19). Each line is a paragraph.
public enum GalleyCopy {
    /// The paragraphs of a text file.
    public static func paragraphs(of bytes: [UInt8], file: String, _ findings: Findings) -> [Text] {
        guard let string = String(validating: bytes.withoutByteOrderMark, as: UTF8.self) else {
            findings.error(
                "copy.encoding", at: SourcePosition(file: file), "the file is not UTF-8 text", hint: "save it as UTF-8 in your editor")
            return []
        }
        var texts: [Text] = []
        var merge = MergeMarkers()
        for (number, line) in string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let column = line.unicodeScalars.prefix { $0.isBlank }.count
            let written = SourceText(
                String(line.unicodeScalars.dropFirst(column)), at: SourcePosition(file: file, line: number + 1, column: column + 1))
            if merge.takes(Array(written.string.utf8)[...]) {
                MergeMarkers.report(at: written.position(at: 0), findings)
            } else if let text = paragraph(
                written, written.string.unicodeScalars.indices.isEmpty ? 0..<0 : 0..<written.string.unicodeScalars.count, findings)
            {
                texts.append(text)
            }
        }
        return texts
    }

    fileprivate static func paragraph(_ written: SourceText, _ range: Range<Int>, normalises: Bool = true, _ findings: Findings) -> Text? {
        var scalars = Array(written.string.unicodeScalars)[range]
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        guard !scalars.isEmpty else { return nil }
        for index in scalars.indices {
            guard let name = scalars[index].forbiddenName else { continue }
            findings.error(
                "copy.invisible", at: written.position(at: index), "\("character", name) (\("code", scalars[index].codePoint)) stands here",
                hint: "delete it; it came in with a paste")
        }
        guard scalars.count <= Limits.paragraphScalars else {
            findings.error(
                "copy.too-long", at: written.position(at: range.lowerBound),
                "this paragraph has \("characters", scalars.count) characters; at most \("most", Limits.paragraphScalars) are read",
                hint: "part it with a line break")
            return nil
        }
        return InlineMarks.read(Array(scalars), Array(scalars.indices), of: written, normalises: normalises, findings)
    }
}

extension Field {
    /// A heading of a galley. A line feed in it is the editor's own break.
    public func galleyHeading() -> Text? { displayText() }

    /// The paragraphs of a galley, a line each. Not normalised, they are set as they are typed.
    public func galleyParagraphs(normalises: Bool = true) -> [Text]? {
        guard let written = text() else { return nil }
        let scalars = Array(written.string.unicodeScalars)
        var texts: [Text] = []
        var start = 0
        for end in 0...scalars.count where end == scalars.count || scalars[end] == "\n" {
            if let text = GalleyCopy.paragraph(written, start..<end, normalises: normalises, findings) { texts.append(text) }
            start = end + 1
        }
        return texts
    }
}
