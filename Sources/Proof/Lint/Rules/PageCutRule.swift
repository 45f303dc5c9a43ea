import Layout
import Makeup

/// 断版: a straight cut from edge to edge between what stands above and below it.
struct PageCutRule: LintRule {
    let name = LintSettings.Name.pageCut

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        let stories = page.stories
        return Set(stories.map(\.frame.line)).sorted().compactMap { line in
            let below = stories.filter { $0.frame.line >= line }
            guard below.count < stories.count, stories.allSatisfy({ $0.frame.line >= line || $0.endLine <= line }),
                let first = below.first(where: { $0.frame.line == line })
            else { return nil }
            return LintFault(
                at: first.position,
                "the page is cut through from edge to edge above \("block", PartName.words(first.name)), line \("line", line + 1)",
                remedy:
                    "let a story or a picture stand across the cut: give a neighbour of \("block", PartName.words(first.name)) some lines of the row above"
            )
        }
    }
}
