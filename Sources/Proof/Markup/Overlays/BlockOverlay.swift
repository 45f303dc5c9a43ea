import Makeup
import Measure

/// Each block's corners, and over its right end what stands in it: lines and 字, and how many lines stay empty.
struct BlockOverlay: Overlay {
    static let name = "blocks"

    func items(of draft: ProofDraft) -> [PlacedItem] {
        draft.blocks.flatMap { block in
            ProofStrokes.corners(block.box.outset(by: .pt(1.5)), length: .pt(9), .pt(0.6), ProofInks.blue) + tag(block, draft)
                + emptyLines(block, draft)
        }
    }

    private func tag(_ block: PlacedBlock, _ draft: ProofDraft) -> [PlacedItem] {
        guard !block.lines.isEmpty else { return [] }
        let words = draft.lettering.line("\(block.lines.count) 行　\(block.characters) 字", .tag, ProofInks.blue)
        let size = ProofLettering.size(of: .tag)
        let ground = Box(
            x: block.box.right - words.width - .pt(6), y: block.box.top - size - .pt(4), width: words.width + .pt(6),
            height: size + .pt(2.5))
        return [.panel(Panel(box: ground, ink: ProofInks.paper))]
            + words.placed(at: Point(x: ground.left + .pt(3), y: ground.top + size + .pt(0.25)))
    }

    /// 空行: the lines of its legs that hold nothing, crossed out.
    private func emptyLines(_ block: PlacedBlock, _ draft: ProofDraft) -> [PlacedItem] {
        guard block.emptyLines > 0 else { return [] }
        return block.legs.filter { $0.filled < $0.lines }.flatMap { leg -> [PlacedItem] in
            let box = leg.emptyBox
            let words = draft.lettering.line("空 \(leg.lines - leg.filled) 行", .tag, ProofInks.red)
            let cross = [
                ProofStrokes.line(box.origin, Point(x: box.right, y: box.bottom), .pt(0.4), ProofInks.red),
                ProofStrokes.frame(box, .pt(0.6), ProofInks.red),
            ]
            return cross + words.placed(at: Point(x: box.right - words.width - .pt(3), y: box.top + ProofLettering.pitch(of: .tag)))
        }
    }
}
