import Layout

/// A page has one dominant picture, plainly larger than the next.
struct DominanceRule: LintRule {
    let name = LintSettings.Name.dominance

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        let art = page.parts.flatMap { part in part.art.map { (part: part, art: $0) } }.sorted { $0.art.area > $1.art.area }
        guard art.count > 1, art[0].art.area * 100 < art[1].art.area * Double(limit) else { return [] }
        let times = art[0].art.area / art[1].art.area
        let wanted = Int(
            (art[1].art.area * Double(limit) / 100 / art[0].art.box.width.millimetres / page.lattice.pitch.millimetres).rounded(.up))
        return [
            LintFault(
                at: art[0].part.position,
                "the largest picture, '\("picture", art[0].art.name)', has only \("times", (times * 10).rounded() / 10) times the area of '\("second", art[1].art.name)'",
                remedy: "give it \("wanted", wanted) lines in all, or a column more")
        ]
    }
}
