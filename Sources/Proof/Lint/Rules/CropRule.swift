import Layout

/// A picture of which much is cut away, where the edition does not say that so much may be.
struct CropRule: LintRule {
    let name = LintSettings.Name.crop

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        page.parts.flatMap { part in
            part.art.compactMap { art -> LintFault? in
                guard art.cut > limit * 10, art.cut > art.picture?.crop ?? 0 else { return nil }
                let hasAim = art.picture?.focus != nil || art.picture?.keep != nil
                return LintFault(
                    at: art.picture?.position ?? part.position,
                    hasAim
                        ? "\("share", (art.cut + 5) / 10) % of '\("picture", art.name)' is cropped away"
                        : "\("share", (art.cut + 5) / 10) % of '\("picture", art.name)' is cropped away, and no focus is stated",
                    remedy: hasAim
                        ? "give it a place nearer its own shape, or state that so much may go: crop: \("share", (art.cut + 9) / 10)%"
                        : "state what must stay, keep: [left, top, right, bottom], or give it a place nearer its own shape")
            }
        }
    }
}
