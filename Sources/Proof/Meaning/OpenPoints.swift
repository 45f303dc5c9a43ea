import Copy
import Source

/// What an edition still leaves to the desk: questions, which refuse it, and proposals that nobody has looked at, which warn.
public enum OpenPoints {
    /// The id of a question's finding.
    public static let question = "copy.ask"

    public static func findings(of edition: Edition) -> [Diagnostic] {
        edition.questions.map { question in
            let finding: Message =
                question.words.map { "the desk has still to decide: \("question", question.question): '\("words", Self.shortened($0))'" }
                ?? "the desk has still to decide: \("question", question.question)"
            return .error(
                Self.question, at: question.position, finding,
                hint: "do what is to be done, and take the question out of 'ask'")
        }
            + edition.proposed.filter { edition.texts.contains($0.value) }.map { proposal in
                .warning(
                    "copy.proposed", at: proposal.position, "'\("text", proposal.value)' was proposed, and nobody has looked at it",
                    hint: "write your own in its place, or take it out of 'proposed' to let it stand")
            }
    }

    private static func shortened(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}

extension Edition {
    /// Every text that is not running, as it was written, and the day.
    fileprivate var texts: Set<String> {
        Set(
            EditionTexts(self).articles.flatMap(\.elements).flatMap(\.texts).filter { !$0.role.isRunning }.map(\.text.source.string)
                + pictures.map(\.alternative) + sections.flatMap(\.pictures).map(\.alternative) + [folio.date.iso8601])
    }
}
