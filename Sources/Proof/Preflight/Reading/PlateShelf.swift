import Press

/// What plates that are read one after another share. Belongs to one task at a time.
public struct PlateShelf {
    let forms = FormShelf()
    let profiles = ProfileShelf()
    let inks: InkShelf

    /// - Parameter inks: photographs that may have been decoded already.
    public init(inks: InkShelf = InkShelf()) { self.inks = inks }
}
