extension PlateReading {
    /// The spot inks that something on its pages is painted in, by their names, in their order.
    public var spotInks: [String] {
        var names: Set<String> = []
        for mark in pages.flatMap(\.marks) { if case .spot(let own) = mark.colour.space { names.formUnion(own) } }
        return names.sorted()
    }
}
