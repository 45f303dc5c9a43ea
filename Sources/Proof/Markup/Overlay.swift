import Makeup

/// One thing that a proof shows over, under or beside the page. Places are from the top left corner of the trim, which they may leave.
///
/// A new one is one file in `Overlays` and one line in `OverlayCatalogue`.
protocol Overlay: Sendable {
    /// As it is called where it can be switched: `lattice`.
    static var name: String { get }
    /// True for what lies under the page, so that the page's own ink stays on top.
    static var isGround: Bool { get }

    func items(of draft: ProofDraft) -> [PlacedItem]
}

extension Overlay {
    static var isGround: Bool { false }
}
