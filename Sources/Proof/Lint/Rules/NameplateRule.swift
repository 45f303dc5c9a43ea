import Layout
import Makeup
import Measure

/// On the front page nothing is set larger than the paper's name.
struct NameplateRule: LintRule {
    let name = LintSettings.Name.nameplate

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        guard let plate = page.parts.first(where: { $0.kind == .nameplate }) else { return [] }
        return page.parts.filter { $0.kind != .nameplate && $0.largest > plate.largest }.map { part in
            let (size, most) = (Int(part.largest.points.rounded()), Int(plate.largest.points.rounded(.down)))
            return LintFault(
                at: part.position,
                "the type of \("block", PartName.words(part.name)) is \("size", size) pt, and the paper's name only \("name", most) pt high",
                remedy: "set it no larger than \("name", most) pt, or give the nameplate more lines")
        }
    }
}
