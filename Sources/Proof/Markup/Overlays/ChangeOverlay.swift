import Makeup
import Measure

/// 改动: what has changed since the earlier proof. What was put in is boxed and underlined, what was taken out leaves a caret, a block
/// that has moved or grown is outlined with its earlier outline in dashes; each has its number, which leads to the list.
struct ChangeOverlay: Overlay {
    static let name = "changes"

    func items(of draft: ProofDraft) -> [PlacedItem] {
        guard let redline = draft.subject.redline else { return [] }
        let stories = StoryTexts(draft.characters, draft.allBlocks, draft.subject.edition).stories
        let names = Array(PageRecord.names(of: draft.allBlocks)[draft.ownBlocks])
        let texts = redline.texts.enumerated().flatMap { index, change -> [PlacedItem] in
            guard let story = stories.first(where: { $0.id == change.story }) else { return [] }
            return items(of: change, in: story, number: index + 1, draft)
        }
        let blocks = redline.blocks.enumerated().flatMap { index, change in
            items(
                of: change, block: names.firstIndex(of: change.name).map { draft.blocks[$0] }, number: redline.texts.count + index + 1,
                draft)
        }
        let pictures = redline.pictures.enumerated().flatMap { index, change -> [PlacedItem] in
            guard let box = box(of: change, names, draft) else { return [] }
            let number = redline.texts.count + redline.blocks.count + index + 1
            return [ProofStrokes.frame(box.outset(by: .pt(-1)), .pt(2), ProofInks.red)] + badge(number, beside: box, draft)
        }
        return texts + blocks + pictures
    }

    // MARK: Texts

    private func items(of change: Redline.TextChange, in story: StoryTexts.Story, number: Int, _ draft: ProofDraft) -> [PlacedItem] {
        let boxes = story.elements.flatMap { element in element.boxes.map { (box: $0, block: element.block) } }
        guard let first = boxes.indices.contains(change.characters.lowerBound) ? boxes[change.characters.lowerBound] : boxes.last else {
            return []
        }
        // Of a story that turns to another page only what stands on this one.
        guard draft.ownBlocks.contains(first.block) else { return [] }
        let marked = boxes[change.characters.clamped(to: boxes.indices)].filter { draft.ownBlocks.contains($0.block) }
        let marks =
            marked.isEmpty
            ? caret(before: first.box, isEnd: change.characters.lowerBound >= boxes.count)
            : Self.stretches(marked.map(\.box)).flatMap(inserted)
        let taken = change.before.isEmpty || marked.isEmpty ? [] : caret(before: first.box, isEnd: false)
        return marks + taken
            + badge(number, beside: draft.column(of: first.box, in: draft.allBlocks[first.block]), at: first.box.centre.y, draft)
    }

    /// Boxes that stand side by side on a line, as one.
    private static func stretches(_ boxes: [Box]) -> [Box] {
        boxes.reduce(into: []) { stretches, box in
            guard let last = stretches.last, last.top == box.top, box.left >= last.left, box.left - last.right < box.height else {
                return stretches.append(box)
            }
            stretches[stretches.count - 1].size.width = max(last.right, box.right) - last.left
        }
    }

    private func inserted(_ box: Box) -> [PlacedItem] {
        [
            ProofStrokes.frame(box.outset(by: .pt(0.4)), .pt(0.4), ProofInks.red),
            ProofStrokes.across(box.left, box.right, at: box.bottom + .pt(1.1), .pt(1.2), ProofInks.red),
        ]
    }

    /// ∧ under the place between two characters.
    private func caret(before box: Box, isEnd: Bool) -> [PlacedItem] {
        let x = isEnd ? box.right : box.left
        let tip = Point(x: x, y: box.bottom - box.height * 0.3)
        let feet = [Point(x: x - box.height * 0.22, y: box.bottom + .pt(1.5)), Point(x: x + box.height * 0.22, y: box.bottom + .pt(1.5))]
        return [
            .shape(
                Shape(segments: [.move(feet[0]), .line(tip), .line(feet[1])], stroke: Shape.Stroke(weight: .pt(1.1), ink: ProofInks.red)))
        ]
    }

    // MARK: Blocks

    private func items(of change: Redline.BlockChange, block: PlacedBlock?, number: Int, _ draft: ProofDraft) -> [PlacedItem] {
        let isHere = change.before?.page == draft.subject.page + 1
        let earlier = change.before.flatMap { isHere ? $0 : nil }.map {
            draft.lattice.box(column: $0.column, columns: $0.columns, line: $0.line, lines: $0.lines)
        }
        let isMoved = change.kind == .moved || change.kind == .resized || change.kind == .gone
        let dashes = isMoved ? earlier.map { ProofStrokes.dashedFrame($0.outset(by: .pt(3)), .pt(1), ProofInks.red) } ?? [] : []
        guard let block else { return dashes + (earlier.map { badge(number, beside: $0, draft) } ?? []) }
        let outline = change.kind == .reset ? [] : [ProofStrokes.frame(block.box.outset(by: .pt(2)), .pt(1), ProofInks.red)]
        return dashes + outline + badge(number, beside: block.box, draft)
    }

    private func box(of change: Redline.PictureChange, _ names: [String], _ draft: ProofDraft) -> Box? {
        for (name, block) in zip(names, draft.blocks) where change.place.hasPrefix(name + ", picture ") {
            let placed = block.pictures
            let index = (Int(change.place.dropFirst((name + ", picture ").count)) ?? 0) - 1
            return placed.indices.contains(index) ? placed[index].box : block.box
        }
        return nil
    }

    /// Right of a box, so that the findings' numbers, which stand left, stay free.
    private func badge(_ number: Int, beside box: Box, at height: Length? = nil, _ draft: ProofDraft) -> [PlacedItem] {
        let badge = ProofBadge(number: number, form: .change)
        return badge.items(
            endingAt: Point(x: box.right + ProofBadge.side + .pt(1), y: height ?? box.top + ProofBadge.side / 2), draft.lettering)
    }
}
