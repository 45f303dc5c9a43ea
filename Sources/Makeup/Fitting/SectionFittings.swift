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

    private var known: [Form: ModuleFitting] = [:]

    subscript(form: Form) -> ModuleFitting? { known[form] }

    func keep(_ fitting: ModuleFitting, for form: Form) { known[form] = fitting }
}
