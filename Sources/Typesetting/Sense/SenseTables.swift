/// Characters and words by what they do in a name, a number or a phrase: data, read from a list whose lines are a name and what belongs to it.
public struct SenseTables: Sendable {
    let surnames: Set<Unicode.Scalar>
    let compoundSurnames: Set<String>
    let someone: Set<Unicode.Scalar>
    let noGivenNames: Set<Unicode.Scalar>
    let transliteration: Set<Unicode.Scalar>
    let countries: Set<Unicode.Scalar>
    let placeEnds: Set<Unicode.Scalar>
    let wordEnds: Set<Unicode.Scalar>
    let clitics: Set<Unicode.Scalar>
    let wordStarts: Set<Unicode.Scalar>
    let phraseStarts: Set<Unicode.Scalar>
    let phraseStartWords: Set<String>
    /// The longest first.
    let units: [[Unicode.Scalar]]
    let terms: [String]

    public init(_ text: String) {
        var characters: [Substring: Substring] = [:]
        var words: [Substring: [String]] = [:]
        for line in text.split(separator: "\n") where line.first != "#" {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3 else { continue }
            if parts[1] == "chars" {
                characters[parts[0]] = parts[2]
            } else {
                words[parts[0]] = parts[2].split(separator: " ").map(String.init)
            }
        }
        func set(_ name: Substring) -> Set<Unicode.Scalar> { Set((characters[name] ?? "").unicodeScalars) }
        surnames = set("surnames")
        compoundSurnames = Set(words["compound-surnames"] ?? [])
        someone = set("someone")
        noGivenNames = set("no-given-names")
        transliteration = set("transliteration")
        countries = set("countries")
        placeEnds = set("place-ends")
        wordEnds = set("word-ends")
        clitics = set("clitics")
        wordStarts = set("word-starts")
        phraseStarts = set("phrase-starts")
        phraseStartWords = Set(words["phrase-starts"] ?? [])
        units = ((words["units"] ?? []).map { Array($0.unicodeScalars) } + (characters["units"] ?? "").unicodeScalars.map { [$0] }).sorted {
            $0.count > $1.count
        }
        terms = words["terms"] ?? []
    }
}
