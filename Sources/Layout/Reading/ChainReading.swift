import Source

/// Finds the chains of a layout: the sections that stand in parts. A chain begins with part 1, has every part once, in reading order,
/// and an end.
struct ChainReading {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// The chains, by section; each fault is told at its block.
    func chains(_ rows: [Row], next: [Row]) -> [StoryChain] {
        let places = parts(of: rows, isOnNextPage: false) + parts(of: next, isOnNextPage: true)
        let sections = Set(places.filter { $0.plan.part != nil }.map(\.plan.number)).sorted()
        return sections.compactMap { number in chain(of: number, places.filter { $0.plan.number == number }) }
    }

    private func parts(of rows: [Row], isOnNextPage: Bool) -> [StoryChain.Part] {
        rows.flatMap(\.blockCells).flatMap { cell in
            cell.blocks.filter { $0.kind == .section }.map { StoryChain.Part(plan: $0, columns: cell.columns, isOnNextPage: isOnNextPage) }
        }
    }

    private func chain(of number: Int, _ parts: [StoryChain.Part]) -> StoryChain? {
        let count = findings.diagnostics.count
        for (index, part) in parts.enumerated() { check(part.plan, at: index, parts) }
        if parts.count == 1 {
            fault(
                parts[0].plan, "the chain of section \("section", number) has no end: part 1 goes on in no part 2",
                hint: "add a block with 'part: 2', or take 'part' away")
        }
        for part in parts.dropLast() where part.plan.lines == nil {
            fault(
                part.plan,
                "part \("part", part.plan.part ?? 0) of section \("section", number) goes on in another, and must say how far it goes",
                hint: "state its 'lines'")
        }
        return findings.diagnostics.count == count ? StoryChain(section: number, parts: parts) : nil
    }

    private func check(_ plan: BlockPlan, at index: Int, _ parts: [StoryChain.Part]) {
        let earlier = parts[..<index].compactMap(\.plan.part)
        guard let part = plan.part else {
            return fault(
                plan, "section \("section", plan.number) stands in parts, but here it has no part",
                hint: "number its parts from 1, in reading order")
        }
        if plan.direction == .vertical {
            fault(
                plan, "part \("part", part) of section \("section", plan.number) cannot have a vertical heading",
                hint: "set the heading of a section in parts horizontally")
        }
        if earlier.contains(part) {
            fault(
                plan, "part \("part", part) of section \("section", plan.number) stands here a second time",
                hint: "give every part a number of its own")
        } else if part != index + 1, parts.contains(where: { $0.plan.part == index + 1 }) {
            fault(
                plan, "part \("part", part) of section \("section", plan.number) stands where part \("expected", index + 1) is to be read",
                hint: "number parts in reading order: from top to bottom, from left to right, the next page last")
        } else if part != index + 1 {
            fault(
                plan, "section \("section", plan.number) has a part \("part", part), but no part \("expected", index + 1)",
                hint: "number its parts 1, 2, 3 …")
        }
    }

    private func fault(_ plan: BlockPlan, _ message: Message, hint: Message) {
        findings.error("layout.chain", at: plan.position, message, hint: hint)
    }
}
