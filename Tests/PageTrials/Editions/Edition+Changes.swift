import Copy

/// What a desk does to an edition late in the evening.
extension Edition {
    public func without(section index: Int) -> Edition {
        var edition = self
        edition.sections.remove(at: index)
        return edition
    }

    public func permuted(seed: UInt64) -> Edition {
        var steps = Steps(seed: seed)
        var edition = self
        edition.sections = steps.shuffled(sections)
        return edition
    }

    /// A section's text with a hundredth so many times cut from its end (negative), or grown by its own sentences.
    public func changing(section index: Int, byPercent percent: Int) -> Edition {
        var edition = self
        let count = sections[index].paragraphs.reduce(0) { $0 + $1.plain.count }
        let change = count * abs(percent) / 100
        edition.sections[index].paragraphs =
            percent < 0 ? sections[index].paragraphs.cut(by: change) : sections[index].paragraphs.grown(by: change)
        return edition
    }
}

extension [Text] {
    fileprivate func cut(by characters: Int) -> [Text] {
        var (texts, left) = (self, characters)
        while left > 0, let last = texts.popLast() {
            let kept = last.plain.count - left
            left = Swift.max(0, -kept)
            if kept > 0 { texts.append(last.prefix(kept)) }
        }
        return texts
    }

    /// Grown to the 字 by repeating sentences from the first on, at the end of the last paragraph; of the last one so much as is asked for.
    fileprivate func grown(by characters: Int) -> [Text] {
        guard let last = last else { return self }
        let sentences = map(\.plain).joined().prefix(characters)
        return dropLast() + [Text(last.spans + [Text.Span(String(sentences))], at: last.position)]
    }
}

extension Text {
    fileprivate func prefix(_ characters: Int) -> Text {
        var left = characters
        let kept = spans.compactMap { span -> Span? in
            guard left > 0 else { return nil }
            defer { left -= span.text.count }
            return Span(String(span.text.prefix(left)), mark: span.mark)
        }
        return Text(kept, at: position)
    }
}
