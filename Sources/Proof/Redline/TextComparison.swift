/// How a text became another: the edits, in order, and the tokens of both.
struct TextComparison: Sendable {
    let before: [TextToken]
    let after: [TextToken]
    let edits: [TextEdit]

    init(from old: [String], to new: [String]) {
        let before = TextToken.tokens(of: old)
        let after = TextToken.tokens(of: new)
        let common = ShortestScript(from: before, to: after).common
        var edits: [TextEdit] = []
        var (x, y) = (0, 0)
        for pair in common + [(before.count, after.count)] {
            if pair.before > x || pair.after > y { edits.append(TextEdit(before: x..<pair.before, after: y..<pair.after)) }
            (x, y) = (pair.before + 1, pair.after + 1)
        }
        (self.before, self.after) = (before, after)
        self.edits = Self.merged(edits.reduce(into: []) { $0.append(Self.slid($1, after: $0.last, before, after)) }, after)
    }

    /// True where the edits, made in the earlier text, give the text as it is now: so all that no edit marks is the same.
    var isProven: Bool {
        var made: [TextToken] = []
        var place = 0
        for edit in edits {
            guard edit.before.lowerBound >= place, made.count + edit.before.lowerBound - place == edit.after.lowerBound else {
                return false
            }
            made += before[place..<edit.before.lowerBound] + after[edit.after]
            place = edit.before.upperBound
        }
        return made + before[place...] == after
    }

    /// 字 of the text as it is now that no edit marks.
    var unchanged: Int { Self.characters(after) - edits.reduce(0) { $0 + Self.characters(after[$1.after]) } }

    private static func characters(_ tokens: some Sequence<TextToken>) -> Int {
        tokens.reduce(0) { $0 + ($1.isEnd ? 0 : $1.scalars.count) }
    }

    /// What was put in or taken out whole may stand a little to either side, where the same tokens are repeated: best after the end of
    /// a paragraph, so that a whole paragraph is marked and not the end of one and the beginning of another. It does not pass the edit
    /// before it.
    private static func slid(_ edit: TextEdit, after last: TextEdit?, _ before: [TextToken], _ after: [TextToken]) -> TextEdit {
        guard edit.isInsertion != edit.isDeletion else { return edit }
        let tokens = edit.isInsertion ? after : before
        let range = edit.isInsertion ? edit.after : edit.before
        let room = edit.after.lowerBound - (last?.after.upperBound ?? 0)
        var shift = 0
        while shift < room, tokens[range.lowerBound - shift - 1] == tokens[range.upperBound - shift - 1] {
            if tokens[range.upperBound - shift - 1].isEnd, range.lowerBound - shift == 0 || tokens[range.lowerBound - shift - 1].isEnd {
                break
            }
            shift += 1
        }
        let starts = range.lowerBound - shift == 0 || tokens[range.lowerBound - shift - 1].isEnd
        guard starts, tokens[range.upperBound - shift - 1].isEnd else { return edit }
        return TextEdit(
            before: edit.before.lowerBound - shift..<edit.before.upperBound - shift,
            after: edit.after.lowerBound - shift..<edit.after.upperBound - shift)
    }

    /// Edits with a single character between them are one: a word written anew that happens to share it.
    private static func merged(_ edits: [TextEdit], _ after: [TextToken]) -> [TextEdit] {
        edits.reduce(into: []) { merged, edit in
            guard let last = merged.last, edit.after.lowerBound - last.after.upperBound == 1, !after[last.after.upperBound].isEnd,
                last.before.count + last.after.count + edit.before.count + edit.after.count > 3
            else { return merged.append(edit) }
            merged[merged.count - 1] = TextEdit(
                before: last.before.lowerBound..<edit.before.upperBound, after: last.after.lowerBound..<edit.after.upperBound)
        }
    }
}
