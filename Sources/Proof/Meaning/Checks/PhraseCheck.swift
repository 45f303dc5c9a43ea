import Layout

/// The house list of fixed phrases, names and posts: every occurrence of a phrase of the stylebook, but for the words in which it is right.
struct PhraseCheck: MeaningCheck {
    let name = CheckName.phrase

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        let phrases = rules.stylebook.phrases
        let search = WordSearch(phrases.indices.flatMap { index in phrases[index].words.map { (word: $0, tag: index) } })
        for text in page.texts {
            for match in search.matches(in: text.scalars) {
                let phrase = phrases[match.tag]
                guard !Exceptions(phrase.unless).cover(match.range, in: text.scalars) else { continue }
                slips.add(
                    match.range, of: text, "the house list has '\("phrase", text.words(match.range))': \("why", phrase.why)",
                    phrase.write.map { "write \("near", $0)" } ?? "ask the desk what is meant", grade: phrase.grade)
            }
        }
    }
}
