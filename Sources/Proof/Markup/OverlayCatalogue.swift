import Makeup

/// Every overlay of a proof, in the order in which they are drawn.
public enum OverlayCatalogue {
    static let overlays: [any Overlay] = [
        LatticeOverlay(), LineNumberOverlay(), BlockOverlay(), PictureOverlay(), StyleOverlay(), OversetOverlay(), ChangeOverlay(),
        FindingOverlay(),
    ]

    /// Their names, in that order.
    public static var names: [String] { overlays.map { type(of: $0).name } }
    /// Those that a proof shows unless it is asked for others.
    public static var usual: Set<String> { Set(names).subtracting([StyleOverlay.name]) }

    /// Items to lie under the page, and items to lie over it: one group an overlay, labelled with its name.
    public static func items(of draft: ProofDraft, showing names: Set<String>) -> (under: [PlacedItem], over: [PlacedItem]) {
        var under: [PlacedItem] = []
        var over: [PlacedItem] = []
        for overlay in overlays where names.contains(type(of: overlay).name) {
            let group = PlacedItem.group(Group(.artifact, label: "proof \(type(of: overlay).name)", items: overlay.items(of: draft)))
            if type(of: overlay).isGround { under.append(group) } else { over.append(group) }
        }
        return (under, over)
    }
}
