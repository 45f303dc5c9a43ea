import Layout

/// What an edition's layout prints besides its copy, or of it in more than one place: numerals, folios, the lines where a story turns to another page.
public struct PrintedPages: Sendable {
    /// What stands before the headings of sections.
    let numerals: [String]
    /// The pages' numbers, first to last.
    let numbers: [Int]
    let chains: [StoryChain]
    let turns: TurnWords
    /// Sections without a numeral.
    let unnumbered: Set<Int>

    /// The pages of a layout.
    /// - Parameter number: the first page's 版次.
    public init(_ layout: PageLayout, from number: Int) {
        let pages = layout.pages(from: number)
        numerals = layout.house.numerals
        numbers = pages.map { $0.pageNumber ?? number }
        chains = pages[0].chains
        turns = layout.house.turns
        unnumbered = layout.verticalSections
    }

    /// One page without a chain.
    public init(numerals: [String], number: Int) {
        self.numerals = numerals
        numbers = [number]
        chains = []
        turns = TurnWords()
        unnumbered = []
    }

    /// What stands before the heading of a section.
    func numeral(of section: Int) -> String {
        section <= numerals.count && !unnumbered.contains(section) ? numerals[section - 1] : ""
    }

    func chain(of section: Int) -> StoryChain? { chains.first { $0.section == section } }
}
