import Layout

/// 通缝: a gutter that runs down the page with hardly anything across it.
struct AlleyRule: LintRule {
    let name = LintSettings.Name.alley

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        (1..<max(1, page.lattice.columns)).compactMap { column in
            let crossed = Set(
                page.parts.filter { $0.frame.column < column && $0.endColumn > column }.flatMap {
                    $0.frame.line..<max($0.frame.line, $0.endLine)
                })
            let open = page.lattice.lines - crossed.count
            guard open * 100 >= page.lattice.lines * limit else { return nil }
            return LintFault(
                at: page.parts.first { $0.frame.column == column }?.position,
                "the gutter between columns \("column", column) and \("next", column + 1) runs down \("open", open) of the page's \("all", page.lattice.lines) lines",
                remedy: "let a head, a picture or a story stand across it")
        }
    }
}
