import Layout
import Measure

/// Characters and words written twice: 的的, 发展发展. Which characters are a slip where they are doubled, and in which words something is
/// doubled by right, the stylebook says; any two to eight Han characters that follow on themselves are one. Single characters
/// otherwise are doubled by right too often (常常, 产业业态, 市市长) to be told without knowing the words.
struct DoubledWordCheck: MeaningCheck {
    let name = CheckName.doubledWord
    private static let longest = 8

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        let never = ScalarSet(rules.stylebook.neverDoubled.unicodeScalars)
        let right = Exceptions(rules.stylebook.doubled)
        for text in page.texts {
            var index = 0
            while index + 1 < text.scalars.count {
                guard let range = doubled(at: index, text.scalars, never), !right.cover(range, in: text.scalars) else {
                    index += 1
                    continue
                }
                let once = text.words(range.lowerBound..<range.lowerBound + range.count / 2)
                slips.add(
                    range, of: text, "'\(once)' stands twice", "take one out, or add '\(text.words(range))' to the stylebook's 'doubled'")
                index = range.upperBound
            }
        }
    }

    /// What is written twice from a character on, the longest that is.
    private func doubled(at start: Int, _ text: [Unicode.Scalar], _ never: ScalarSet) -> Range<Int>? {
        // Mostly the character does not stand again so near.
        guard text[start + 1..<min(text.count, start + Self.longest + 1)].contains(text[start]), text[start].isHan else { return nil }
        var length = min(Self.longest, (text.count - start) / 2)
        while length > 1 {
            if text[start] == text[start + length], isWord(text[start..<start + length], before: text[(start + length)...]) {
                return start..<start + 2 * length
            }
            length -= 1
        }
        return text[start] == text[start + 1] && never.contains(text[start]) ? start..<start + 2 : nil
    }

    /// True for Han characters, not all the same, that stand there again.
    private func isWord(_ once: ArraySlice<Unicode.Scalar>, before rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.starts(with: once) && once.allSatisfy(\.isHan) && Set(once).count > 1
    }
}
