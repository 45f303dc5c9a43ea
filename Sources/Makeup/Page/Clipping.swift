import Measure

/// 剪报: a block cut from its page as it stands there, on a sheet of its own size and a margin around it.
public struct Clipping {
    /// The block as a page: the items are the block's own, moved so that the block's box begins one margin from the sheet's corner.
    /// The sheet has no bleed: nothing of a clipping is printed to its edge.
    public static func page(of block: PlacedBlock, on page: Page, title: String, margin: Length) -> Page {
        let sheet = block.box.outset(by: margin)
        return Page(
            title: title, language: page.language, trim: sheet.size, bleed: .zero,
            items: block.items.map { $0.translated(by: .zero - sheet.origin) })
    }
}
