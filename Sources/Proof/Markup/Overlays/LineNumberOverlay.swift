import Makeup
import Measure

/// 行号: the lattice's lines in both margins, every fifth; and in the gutter before each leg of text the story's own lines, every fifth.
struct LineNumberOverlay: Overlay {
    static let name = "lines"
    private static let step = 5

    func items(of draft: ProofDraft) -> [PlacedItem] { margins(draft) + columnNumbers(draft) + stories(draft) }

    private func margins(_ draft: ProofDraft) -> [PlacedItem] {
        let area = draft.lattice.typeArea
        return stride(from: Self.step, through: draft.lattice.lines, by: Self.step).flatMap { number -> [PlacedItem] in
            let words = draft.lettering.line("\(number)", .tag, ProofInks.grey)
            let y = baseline(ofLine: number - 1, draft)
            return words.placed(at: Point(x: area.left - .pt(20) - words.width, y: y))
                + words.placed(at: Point(x: area.right + .pt(20), y: y))
        }
    }

    private func columnNumbers(_ draft: ProofDraft) -> [PlacedItem] {
        let lattice = draft.lattice
        return (0..<lattice.columns).flatMap { column -> [PlacedItem] in
            let words = draft.lettering.line("\(column + 1) 栏", .tag, ProofInks.grey)
            let middle = lattice.left(ofColumn: column) + lattice.columnWidth / 2 - words.width / 2
            return words.placed(at: Point(x: middle, y: lattice.typeArea.top - .pt(8)))
                + words.placed(at: Point(x: middle, y: lattice.typeArea.bottom + .pt(13)))
        }
    }

    private func stories(_ draft: ProofDraft) -> [PlacedItem] {
        draft.blocks.flatMap { block -> [PlacedItem] in
            var before = 0
            return block.legs.flatMap { leg -> [PlacedItem] in
                defer { before += leg.filled }
                return (1...max(1, leg.filled)).filter { (before + $0) % Self.step == 0 && $0 <= leg.filled }.flatMap {
                    line -> [PlacedItem] in
                    let words = draft.lettering.line("\(before + line)", .number, ProofInks.grey)
                    let edge = leg.frame.box.left - .pt(1)
                    return words.placed(at: Point(x: edge - words.width, y: baseline(ofLine: leg.line + line - 1, draft)))
                }
            }
        }
    }

    private func baseline(ofLine line: Int, _ draft: ProofDraft) -> Length {
        let lattice = draft.lattice
        return lattice.top(ofLine: line) + lattice.pitch / 2 + lattice.size * 0.3
    }
}
