import Layout
import Measure

/// What an edition's layout prints besides its copy, or of it in more than one place: numerals, folios, the lines where a story turns
/// to another page.
public struct PrintedPages: Sendable {
    /// What stands before the headings of sections.
    let numerals: [String]
    /// The pages' numbers, first to last.
    let numbers: [PageNumber]
    let chains: [StoryChain]
    let turns: TurnWords
    /// Sections without a numeral.
    let unnumbered: Set<Int>
    /// Parts of the edition that stand on another page.
    private let leftOut: Set<BlockPlan.Kind>
    /// The sections that the layout names, where it leaves out the others.
    private let named: Set<Int>
    /// The furniture of each page, by its kinds.
    let furniture: [[BlockPlan.Kind]]
    /// The house that designs it; nil for the usual folio line.
    let house: House?

    /// The pages of a layout.
    /// - Parameter number: the first page's 版次.
    public init(_ layout: PageLayout, from number: PageNumber) {
        let pages = layout.pages(from: number)
        numerals = layout.house.numerals
        numbers = pages.map { $0.pageNumber ?? number }
        chains = pages[0].chains
        turns = layout.house.turns
        unnumbered = layout.verticalSections
        leftOut = layout.leavesOut
        named = Set(layout.blocks.filter { $0.kind == .section }.map(\.number))
        house = layout.house
        furniture = pages.map { page in
            let kinds = Set(page.blocks.map(\.kind))
            return [.nameplate, .folio, .imprint].filter(kinds.contains)
        }
    }

    /// One page without a chain.
    public init(numerals: [String], number: PageNumber) {
        self.numerals = numerals
        numbers = [number]
        chains = []
        turns = TurnWords()
        unnumbered = []
        leftOut = []
        named = []
        house = nil
        furniture = [[.folio]]
    }

    /// Whether a part of the edition stands on these pages.
    func show(_ kind: BlockPlan.Kind) -> Bool { !leftOut.contains(kind) }
    func show(section number: Int) -> Bool { show(.section) || named.contains(number) }

    /// What stands before the heading of a section.
    func numeral(of section: Int) -> String {
        section <= numerals.count && !unnumbered.contains(section) ? numerals[section - 1] : ""
    }

    func chain(of section: Int) -> StoryChain? { chains.first { $0.section == section } }
}
