import Measure

/// The pages of a layout that names a second one.
extension PageLayout {
    /// Every page as a layout of its own, first to last. What stands on the others each knows as `elsewhere`.
    /// - Parameter number: the first page's 版次.
    public func pages(from number: PageNumber) -> [PageLayout] {
        guard let next else { return [self] }
        let last = next.number ?? number.next
        var first = self
        first.next = nil
        first.pageNumber = number
        first.chains = chains.map { chain in
            var chain = chain
            chain.turn = chain.parts.contains(where: \.isOnNextPage) ? .init(from: number, to: last) : nil
            return chain
        }
        var second = first
        second.rows = next.rows
        second.pageNumber = last
        second.continuesAnother = true
        first.elsewhere = second.rows.flatMap(\.blocks)
        second.elsewhere = rows.flatMap(\.blocks)
        first.namesElsewhere = Set(second.rows.flatMap(\.names).map(\.name))
        second.namesElsewhere = Set(rows.flatMap(\.names).map(\.name))
        return [first, second]
    }

    /// The sections with vertical headings, by number: they bear no numeral.
    public var verticalSections: Set<Int> {
        let blocks = rows.flatMap(\.blocks) + (next?.rows ?? []).flatMap(\.blocks)
        return Set(blocks.filter { $0.kind == .section && $0.direction == .vertical }.map(\.number))
    }

    /// The chain of a section; nil where its text stands in one place.
    public func chain(ofSection number: Int) -> StoryChain? { chains.first { $0.section == number } }
}
