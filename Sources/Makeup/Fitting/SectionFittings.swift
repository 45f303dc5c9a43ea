import Layout

/// The fittings of one section's modules in every form that was tried, under one house.
final class SectionFittings {
    /// What tells a section's modules apart.
    struct Form: Hashable {
        var columns: Int
        var figures: BlockPlan.Figures
        var grade: HeadGrade?
        /// The columns of each picture, where they are stated.
        var pictures: [Int?]
        /// True where the house has a numeral for it.
        var isNumbered: Bool
        var lattice: Lattice
    }

    /// What is known of a form: how its lines are shared out, and whether its head parts a word.
    struct Known {
        var fitting: ModuleFitting
        var partsWord: Bool
    }

    private var known: [Form: Known] = [:]

    subscript(form: Form) -> Known? { known[form] }

    func keep(_ found: Known, for form: Form) { known[form] = found }
}
