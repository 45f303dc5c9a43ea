import Layout
import Measure

/// Two pictures of one size: neither leads.
struct TwinPicturesRule: LintRule {
    let name = LintSettings.Name.twinPictures

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        let art = page.parts.flatMap { part in part.art.map { (part, $0) } }
        return art.indices.flatMap { first in
            art[(first + 1)...].compactMap { part, picture -> LintFault? in
                let other = art[first].1
                guard alike(picture.box.width, other.box.width, limit), alike(picture.box.height, other.box.height, limit) else {
                    return nil
                }
                return LintFault(
                    at: part.position, "'\("other", other.name)' and '\("picture", picture.name)' are of one size",
                    remedy: "give the stronger one a third more lines or a column more")
            }
        }
    }

    private func alike(_ one: Length, _ other: Length, _ limit: Int) -> Bool {
        abs(one.units - other.units) * 100 <= max(one, other).units * limit
    }
}
