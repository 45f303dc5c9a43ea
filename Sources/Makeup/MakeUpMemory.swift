import Layout
import Measure
import Typesetting

/// What making up one page leaves for the next: words that are shaped, broken and set, and modules that are fitted.
///
/// Pages that are made one after another share much of their copy: the editions of a day, a page that is made again when its copy was
/// mended. What is kept is known by the words and the house's rules, not by where the words were written. It is bounded, and never
/// changes what is made. Belongs to one task at a time, as its shaper does.
public final class MakeUpMemory {
    let typesetter: Typesetter
    private let boundaries: any WordBoundaries
    private let codes: any CodeMaking
    private var matrices = KeptValues<String, CodeMatrix?>(most: mostCodes)
    private var ends = KeptValues<String, [WordEnd]>(most: mostHeadBytes)
    private var words = KeptValues<ComposedWords.Key, ComposedWords>(most: mostBytes)
    private var fittings = KeptValues<ModuleDemand, ModuleFitting>(most: mostFittings)
    private var sections = KeptValues<SectionKey, SectionFittings>(most: mostSections)

    /// Of text as UTF-8: some twenty thousand 字, the copy of four pages.
    private static let mostBytes = 60_000
    /// Of heads as UTF-8: those of some ten pages, at whatever size and measure they are tried.
    private static let mostHeadBytes = 16_000
    private static let mostFittings = 400
    private static let mostSections = 80
    private static let mostCodes = 80

    /// A section's copy under the rules of a house.
    private struct SectionKey: Hashable {
        var copy: SectionCopy
        var house: House

        func hash(into hasher: inout Hasher) { hasher.combine(copy) }
    }

    /// - Parameters:
    ///   - words: where the words of headlines end.
    ///   - codes: what makes QR codes.
    public init(shaper: any Shaper, words: any WordBoundaries = SmallLexicon(), codes: any CodeMaking = NoCodes()) {
        self.codes = codes
        typesetter = Typesetter(shaper: shaper)
        boundaries = words
    }

    func words(_ text: StyledText, _ rules: CompositionRules, form: GlyphForm = .horizontal) -> ComposedWords {
        let exact = ExactText(text)
        return words.value(for: ComposedWords.Key(words: exact, rules: rules, form: form), weight: exact.byteCount) {
            ComposedWords(typesetter.shape(text, form: form).composed(by: rules))
        }
    }

    /// The code of a text; nil where none holds it.
    func code(_ text: String) -> CodeMatrix? { matrices.value(for: text, weight: 1) { codes.matrix(of: text) } }

    /// Where the words of a head end.
    func wordEnds(in head: String) -> [WordEnd] {
        ends.value(for: head, weight: head.utf8.count) { boundaries.wordEnds(in: head) }
    }

    /// Where the first legs have a measure of their own, a demand knows its own paragraphs and is not met again.
    func fitting(_ demand: ModuleDemand) -> ModuleFitting {
        demand.firstColumns > 0 ? ModuleFitting(demand) : fittings.value(for: demand, weight: 1) { ModuleFitting(demand) }
    }

    /// The fittings of a section's modules, so far as they were made.
    func fittings(of section: SectionCopy, in house: House) -> SectionFittings {
        sections.value(for: SectionKey(copy: section, house: house), weight: 1) { SectionFittings() }
    }
}
