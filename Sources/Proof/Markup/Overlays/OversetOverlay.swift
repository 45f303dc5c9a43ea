import Makeup
import Measure

/// 溢出: the foot of each block whose copy found no room, with the lines and 字 that are over. What falls off stands in the margin.
struct OversetOverlay: Overlay {
    static let name = "overset"

    func items(of draft: ProofDraft) -> [PlacedItem] {
        draft.blocks.flatMap { block -> [PlacedItem] in
            guard let overset = block.overset else { return [] }
            let words = draft.lettering.line("▼ 溢出 \(overset.lines) 行　\(overset.characters) 字", .strong, ProofInks.paper)
            let height = ProofLettering.pitch(of: .strong)
            let width = words.width + .pt(8)
            let ground = Box(x: block.box.right - width, y: block.box.bottom - height, width: width, height: height)
            return [ProofStrokes.frame(block.box, .pt(1.5), ProofInks.red), .panel(Panel(box: ground, ink: ProofInks.red))]
                + words.placed(at: Point(x: ground.left + .pt(4), y: ground.bottom - height * 0.28))
        }
    }
}
