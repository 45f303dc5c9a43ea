import Layout

/// What an edition's layout prints besides its copy, or of it in more than one place: numerals, folios, the lines where a story turns to another page.
public struct PrintedPages: Sendable {
    /// What stands before the headings of sections.
    let numerals: [String]
    /// The pages' numbers, first to last.
    let numbers: [Int]
    let chains: [StoryChain]
    let turns: TurnWords

    /// The pages of a layout.
    /// - Parameter number: the first page's 版次.
    public init(_ layout: PageLayout, from number: Int) {
        let pages = layout.pages(from: number)
        numerals = layout.house.numerals
        numbers = pages.map { $0.pageNumber ?? number }
        chains = pages[0].chains
        turns = layout.house.turns
    }

    /// One page without a chain.
    public init(numerals: [String], number: Int) {
        self.numerals = numerals
        numbers = [number]
        chains = []
        turns = TurnWords()
    }

    func chain(of section: Int) -> StoryChain? { chains.first { $0.section == section } }
}
