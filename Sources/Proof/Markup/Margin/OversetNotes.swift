/// 溢出: the copy that found no room, whole.
enum OversetNotes {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let all = draft.blocks.compactMap { block in block.overset.map { (block, $0) } }
        if all.isEmpty { return [] }
        return writer.heading("溢出文字", "\(all.reduce(0) { $0 + $1.1.lines }) 行")
            + all.flatMap { block, overset in
                writer.entry("▼ \(draft.title(of: block))：\(overset.lines) 行，\(overset.characters) 字", .strong, ProofInks.red, inset: .zero)
                    + writer.entry(overset.text, .quote, inset: .zero)
            }
    }
}
