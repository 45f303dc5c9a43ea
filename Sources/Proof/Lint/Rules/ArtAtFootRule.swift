import Layout
import Makeup

/// Art at the foot of a leg: a reader takes a picture under a story's text for the end of the story, or for the next one's.
struct ArtAtFootRule: LintRule {
    let name = LintSettings.Name.artAtFoot

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        page.parts.flatMap { part in
            part.art.compactMap { picture -> LintFault? in
                let isUnderText = part.legs.contains { leg in
                    let box = leg.textBox
                    return leg.filled > 0 && box.left < picture.box.right && picture.box.left < box.right && box.bottom <= picture.box.top
                }
                guard isUnderText else { return nil }
                return LintFault(
                    at: part.position,
                    "'\("picture", picture.name)' stands at the foot of the text of \("block", PartName.words(part.name))",
                    remedy: "move the picture to the top of its columns")
            }
        }
    }
}
