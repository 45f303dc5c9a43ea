import Layout
import Makeup
import Measure

/// A head that runs out over the text it stands for.
struct WideHeadRule: LintRule {
    let name = LintSettings.Name.wideHead

    func check(_ page: PageComposition, limit: Int) -> [LintFault] { page.parts.compactMap { fault($0, limit) } }

    private func fault(_ part: PageComposition.Part, _ limit: Int) -> LintFault? {
        guard let head = part.head else { return nil }
        let text = part.frame.box
        let reach: Length = head.right - text.left
        guard reach.units * 100 > text.width.units * limit else { return nil }
        let over: Double = (reach - text.width) / head.height
        let characters = max(1, Int(over.rounded(.up)))
        return LintFault(
            at: part.position,
            "the head of \("block", PartName.words(part.name)) is wider than its text by \("characters", characters) 字 of the head",
            remedy: "cut \("characters", characters) 字 from the head, or break it into two lines")
    }
}
