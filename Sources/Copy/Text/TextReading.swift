import Source

/// Reads display lines and paragraphs out of fields.
extension Field {
    /// A heading, caption or label. A line feed in it is the editor's own break.
    func displayText() -> Text? {
        guard let written = text() else { return nil }
        var (scalars, offsets) = Self.trimmed(Array(written.string.unicodeScalars), from: 0)
        guard scalars.count <= Limits.displayScalars else {
            fault("copy.too-long", "'\(name)' has \(scalars.count) characters; at most \(Limits.displayScalars) are read")
            return nil
        }
        // Spaces around an editor's break are indentation, not text.
        if scalars.contains("\n") {
            let kept = scalars.indices.filter {
                !(scalars[$0] == " " && (($0 > 0 && scalars[$0 - 1] == "\n") || ($0 + 1 < scalars.count && scalars[$0 + 1] == "\n")))
            }
            (scalars, offsets) = (kept.map { scalars[$0] }, kept.map { offsets[$0] })
        }
        return InlineMarks.read(scalars, offsets, of: written, findings)
    }

    /// Paragraphs with blank lines between them.
    func paragraphs() -> [Text]? {
        guard let written = text() else { return nil }
        let scalars = Array(written.string.unicodeScalars)
        guard scalars.count <= Limits.sectionScalars else {
            fault(
                "copy.too-long", "'\(name)' has \(scalars.count) characters; at most \(Limits.sectionScalars) are read",
                hint: "divide it into sections")
            return nil
        }
        return Self.paragraphRanges(scalars).compactMap { range in
            let (text, offsets) = Self.joined(scalars, range)
            guard text.count <= Limits.paragraphScalars else {
                findings.error(
                    "copy.too-long", at: written.position(at: range.lowerBound),
                    "this paragraph has \(text.count) characters; at most \(Limits.paragraphScalars) are read",
                    hint: "part it with a blank line")
                return nil
            }
            return InlineMarks.read(text, offsets, of: written, findings)
        }
    }

    /// The parts of a text between blank lines.
    private static func paragraphRanges(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var lineStart = 0
        for end in 0...scalars.count where end == scalars.count || scalars[end] == "\n" {
            let isBlank = scalars[lineStart..<end].allSatisfy(\.isBlank)
            if isBlank {
                if let open = start { ranges.append(open..<lineStart) }
                start = nil
            } else if start == nil {
                start = lineStart
            }
            lineStart = end + 1
        }
        if let open = start { ranges.append(open..<scalars.count) }
        return ranges
    }

    /// The lines of a paragraph as one: without a space where Chinese stands on either side of the line end, else with one.
    private static func joined(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> ([Unicode.Scalar], [Int]) {
        var text: [Unicode.Scalar] = []
        var offsets: [Int] = []
        for line in scalars[range].indices.split(whereSeparator: { scalars[$0] == "\n" }) {
            let (words, places) = trimmed(Array(scalars[line.startIndex..<line.endIndex]), from: line.startIndex)
            if let last = text.last, let first = words.first, let place = places.first, !last.isChinese, !first.isChinese {
                text.append(" ")
                offsets.append(place - 1)
            }
            text += words
            offsets += places
        }
        return (text, offsets)
    }

    /// Without white space at either end, the two ideographic spaces of a typed indent included.
    private static func trimmed(_ scalars: [Unicode.Scalar], from start: Int) -> ([Unicode.Scalar], [Int]) {
        let first = scalars.firstIndex { !$0.isBlank } ?? scalars.count
        let end = (scalars.lastIndex { !$0.isBlank } ?? -1) + 1
        let range = first..<max(first, end)
        return (Array(scalars[range]), range.map { start + $0 })
    }
}
