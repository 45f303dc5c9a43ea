import Source

/// Holds every pull quote against the text that it is taken from: its words must stand there, whatever marks stand between them.
struct QuoteCheck {
    static func report(_ edition: Edition, to findings: Findings) {
        for article in EditionTexts(edition).articles {
            let told = article.flow.flatMap(\.texts).filter { $0.role.isTold || $0.role == .verse }.map { $0.text.plain.words }
            for part in article.part.parts {
                guard case .quote(let quote) = part, !told.joined().contains(bytesOf: quote.text.plain.words) else { continue }
                findings.error(
                    "copy.quote-not-in-text", at: quote.text.position,
                    "'\("words", quote.text.oneLine)' does not stand in the text of its section",
                    hint: "quote it as it is written there, without leaving anything out")
            }
        }
    }
}

extension String {
    /// Without white space and marks: what is said.
    fileprivate var words: String {
        String(scalars: unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
}
