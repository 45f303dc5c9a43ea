import Source

/// Reads display lines and paragraphs out of fields.
extension Field {
    /// A heading, caption or label. A line feed in it is the editor's own break.
    func displayText() -> Text? {
        guard let written = text() else { return nil }
        var (scalars, offsets) = Self.trimmed(Array(written.string.unicodeScalars), from: 0)
        guard scalars.count <= Limits.displayScalars else {
            fault(
                "copy.too-long",
                "'\("name", name)' has \("characters", scalars.count) characters; at most \("most", Limits.displayScalars) are read")
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
                "copy.too-long",
                "'\("name", name)' has \("characters", scalars.count) characters; at most \("most", Limits.sectionScalars) are read",
                hint: "divide it into sections")
            return nil
        }
        return Self.paragraphRanges(scalars).compactMap { range in
            let lines = scalars[range].indices.split { scalars[$0] == "\n" }
            tellOfJoining(lines, of: scalars, written)
            let (text, offsets) = Self.joined(scalars, lines)
            guard text.count <= Limits.paragraphScalars else {
                findings.error(
                    "copy.too-long", at: written.position(at: range.lowerBound),
                    "this paragraph has \("characters", text.count) characters; at most \("most", Limits.paragraphScalars) are read",
                    hint: "part it with a blank line")
                return nil
            }
            return InlineMarks.read(text, offsets, of: written, findings)
        }
    }

    /// One paragraph, however many lines it is typed in.
    func paragraph() -> Text? {
        guard let all = paragraphs() else { return nil }
        if all.count > 1 {
            findings.error(
                "copy.one-paragraph", at: all[1].position, "'\("name", name)' must be one paragraph", hint: "take out the blank lines")
        }
        return all.first
    }

    /// Lines that stay lines, in groups with blank lines between them.
    func stanzas() -> [[Text]]? {
        guard let written = text() else { return nil }
        let scalars = Array(written.string.unicodeScalars)
        guard scalars.count <= Limits.paragraphScalars else {
            fault(
                "copy.too-long",
                "'\("name", name)' has \("characters", scalars.count) characters; at most \("most", Limits.paragraphScalars) are read",
                hint: "divide it")
            return nil
        }
        return Self.paragraphRanges(scalars).map { range in
            scalars[range].indices.split { scalars[$0] == "\n" }.map { line in
                let (words, places) = Self.trimmed(Array(scalars[line]), from: line.lowerBound)
                return InlineMarks.read(words, places, of: written, findings)
            }
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

    /// Verse, lists and paragraphs typed one under another lose their line ends where lines are joined.
    private func tellOfJoining(_ lines: [Range<Int>], of scalars: [Unicode.Scalar], _ written: SourceText) {
        guard lines.count > 1, written.style == .block, let first = lines.first,
            !WrappedLines.areRunningText(lines.map { scalars[$0] })
        else { return }
        findings.warning(
            "copy.joined-lines", at: written.position(at: first.upperBound - 1),
            "this line and \("lines", lines.count - 1) \("lines", lines.count - 1, one: "line", many: "lines") below it are joined to one paragraph",
            hint: "put a blank line between those that are to begin anew: verse, a list, the next paragraph")
    }

    /// The lines of a paragraph as one: without a space where Chinese stands on either side of the line end, else with one.
    private static func joined(_ scalars: [Unicode.Scalar], _ lines: [Range<Int>]) -> ([Unicode.Scalar], [Int]) {
        var text: [Unicode.Scalar] = []
        var offsets: [Int] = []
        for line in lines {
            let (words, places) = trimmed(Array(scalars[line]), from: line.lowerBound)
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
