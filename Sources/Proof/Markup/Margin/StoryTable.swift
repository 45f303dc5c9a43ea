import Makeup
import Measure

/// 字数统计: each block's place on the lattice, its lines and 字, and what is over or empty.
enum StoryTable {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let edges = columns(writer.width)
        let head = writer.row(zip(["栏块", "栏", "行", "文字行", "字", "余缺"], edges).map { ($0, $1.edge, $1.isRight) }, .note, ProofInks.grey)
        let rows = draft.blocks.map { block in
            writer.row(
                zip(cells(of: block, draft, writer), edges).map { ($0, $1.edge, $1.isRight) }, .note,
                block.overset == nil ? ProofInks.black : ProofInks.red)
        }
        let lines = draft.blocks.reduce(0) { $0 + $1.lines.count }
        let characters = draft.blocks.reduce(0) { $0 + $1.characters }
        let total = writer.row(zip(["合计", "", "", "\(lines)", "\(characters)", ""], edges).map { ($0, $1.edge, $1.isRight) }, .strong)
        return writer.heading("行数与字数") + [head, writer.hairline] + rows + [writer.hairline, total]
    }

    private static func columns(_ width: Length) -> [(edge: Length, isRight: Bool)] {
        [(.zero, false)] + [0.52, 0.66, 0.78, 0.88, 1].map { (width * $0, true) }
    }

    private static func cells(of block: PlacedBlock, _ draft: ProofDraft, _ writer: MarginWriter) -> [String] {
        let frame = block.frame
        let columns = frame.columns == 1 ? "\(frame.column + 1)" : "\(frame.column + 1)–\(frame.column + frame.columns)"
        return [
            draft.title(of: block).shortened(to: writer.width * 0.42, writer.lettering), columns,
            "\(frame.line + 1)–\(frame.line + frame.lines)",
            block.lines.isEmpty ? "" : "\(block.lines.count)", block.lines.isEmpty ? "" : "\(block.characters)", balance(of: block),
        ]
    }

    /// `+3`: lines over; `−2`: lines empty.
    private static func balance(of block: PlacedBlock) -> String {
        if let overset = block.overset { return "+\(overset.lines)" }
        return block.emptyLines > 0 ? "−\(block.emptyLines)" : ""
    }
}

extension String {
    /// The text, or as much of it as a width holds.
    fileprivate func shortened(to width: Length, _ lettering: ProofLettering) -> String {
        guard lettering.line(self, .note).width > width else { return self }
        var text = self
        while !text.isEmpty, lettering.line(text + "…", .note).width > width { text.removeLast() }
        return text + "…"
    }
}
