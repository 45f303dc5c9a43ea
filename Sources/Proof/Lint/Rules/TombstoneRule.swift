import Layout

/// 碰题: the heads of two neighbouring stories side by side on one band, so that they can be read as one.
struct TombstoneRule: LintRule {
    let name = LintSettings.Name.tombstone

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        page.stories.flatMap { left in
            page.stories.compactMap { right -> LintFault? in
                guard right.frame.column == left.endColumn, let first = left.head, let second = right.head,
                    first.top < second.bottom, second.top < first.bottom
                else { return nil }
                return LintFault(
                    at: right.position, "the heads of \("left", left.name) and \("right", right.name) stand side by side on one band",
                    remedy: "put a picture or a band of figures over the head of \("right", right.name), or let it begin some lines lower")
            }
        }
    }
}
