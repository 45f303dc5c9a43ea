import Copy
import Layout
import Measure
import Typesetting

/// Characters and words written twice: 的的, 发展发展. Which characters are a slip where they are doubled, and in which words something is
/// doubled by right, the stylebook says; of two to eight Han characters that follow on themselves those are one that are a word, or longer than
/// one. Left alone is what two words make where they meet (研究所所长, 检查巡查巡护), what is counted one by one (一所所, 一个节点一个节点),
/// and what is doubled for its sound or its strength (咔嚓咔嚓, 透亮透亮). Other single characters are doubled by right too often (常常).
struct DoubledWordCheck: MeaningCheck {
    let name = CheckName.doubledWord
    private static let longest = 8
    private static let longestWord = 4

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        let never = ScalarSet(rules.stylebook.neverDoubled.unicodeScalars)
        let right = Exceptions(rules.stylebook.doubled)
        for text in page.texts {
            var index = 0
            while index + 1 < text.scalars.count {
                guard let range = doubled(at: index, text.scalars, never), !right.cover(range, in: text.scalars),
                    rules.lexicon.map({ isSlip(range, of: text.scalars, $0) }) ?? true
                else {
                    index += 1
                    continue
                }
                let once = text.words(range.lowerBound..<range.lowerBound + range.count / 2)
                slips.add(
                    range, of: text, "'\("once", once)' stands twice",
                    "take one out, or add '\("words", text.words(range))' to the stylebook's 'doubled'")
                index = range.upperBound
            }
        }
    }

    /// What the words of the language say of it.
    private func isSlip(_ range: Range<Int>, of text: [Unicode.Scalar], _ lexicon: any Lexicon) -> Bool {
        let once = text[range.lowerBound..<range.lowerBound + range.count / 2]
        switch once.count {
        case 1:
            // 一所所; 研究所 and 所长, 受不了 and 了.
            if range.lowerBound > 0, text[range.lowerBound - 1] == "一" { return false }
            let before = (2...Self.longestWord).map { range.lowerBound + 1 - $0 }.filter { $0 >= 0 }
            let after = (2...Self.longestWord).map { range.lowerBound + 1 + $0 }.filter { $0 <= text.count }
            return !before.contains { lexicon.isWord(text[$0...range.lowerBound]) }
                && !after.contains { lexicon.isWord(text[(range.lowerBound + 1)..<$0]) }
        case 2: return lexicon.isPlainWord(once)
        default: return HanNumerals.digit(once[once.startIndex]) == nil
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
