import Copy
import Layout
import Makeup

/// Holds the text of made-up pages against the copy: what stands there and what is said to be over is the copy, character for character.
///
/// White space is left out, as lines drop it at their ends.
struct TextOnPage {
    let edition: Edition
    /// What the layout leaves to other pages.
    let leftOut: Set<BlockPlan.Kind>
    let pages: [MadeUpPage]

    private var blocks: [PlacedBlock] { pages.flatMap(\.blocks) }

    var faults: [String] {
        flowFaults(.lead, edition.lead)
            + flowFaults(.closing, edition.closing)
            + flowFaults(.note, edition.note?.paragraphs ?? [])
            + pieceFaults(.kicker, [edition.kicker?.plain])
            + pieceFaults(.headline, [edition.headline?.plain, edition.deck?.plain])
            + pieceFaults(.figures, edition.figures.flatMap(\.pieces))
            + edition.pictures.indices.flatMap { pieceFaults(.picture, number: $0 + 1, edition.pictures[$0].pieces) }
            + edition.sections.indices.flatMap { faults(ofSection: $0) }
    }

    private func faults(ofSection index: Int) -> [String] {
        let section = edition.sections[index]
        let leftOut = blocks(.section, index + 1).flatMap(\.leftOut)
        let texts = [section.kicker, section.heading, section.deck, section.byline].map { $0?.plain } + section.pictures.flatMap(\.pieces)
        let figures = section.statistics.filter { !leftOut.contains($0) } + section.charts.flatMap(\.figures)
        return pieceFaults(.section, number: index + 1, texts + figures.flatMap(\.pieces))
            + flowFaults(.section, number: index + 1, section.paragraphsAsPrinted, label: section.id)
    }

    private func blocks(_ kind: BlockPlan.Kind, _ number: Int? = nil) -> [PlacedBlock] {
        blocks.filter { $0.plan.kind == kind && (number == nil || $0.plan.number == number) }
    }

    /// True where the page says that some of the copy has no place on it.
    private var refuses: Bool { pages.flatMap(\.diagnostics).contains { $0.id == "makeup.no-place" } }

    private func name(_ kind: BlockPlan.Kind, _ number: Int?) -> String { kind.rawValue + (number.map { " \($0)" } ?? "") }

    // MARK: Comparing

    private func flowFaults(_ kind: BlockPlan.Kind, number: Int? = nil, _ texts: [Text], label: String? = nil) -> [String] {
        let (name, blocks) = (name(kind, number), blocks(kind, number))
        guard !texts.isEmpty, !isElsewhere(kind, blocks) else { return [] }
        guard !blocks.isEmpty else { return ["\(name) is lost"] }
        if blocks.contains(where: isTooLow) { return [] }
        let copy = texts.map(\.plain).joined().solid
        let placed = blocks.flatMap(\.items).map { $0.paragraphText("\(label ?? name) paragraph ") }.joined().solid
        guard copy.hasPrefix(placed) else {
            return ["\(name) stands otherwise than it was written: '\(placed.suffix(20))' of \(placed.count) 字"]
        }
        let over = blocks.compactMap(\.overset).reduce(0) { $0 + $1.characters }
        return placed.count + over == copy.count
            ? [] : ["\(name): \(placed.count) 字 placed and \(over) over are not the copy's \(copy.count)"]
    }

    private func pieceFaults(_ kind: BlockPlan.Kind, number: Int? = nil, _ pieces: [String?]) -> [String] {
        let (name, blocks) = (name(kind, number), blocks(kind, number))
        let pieces = pieces.compactMap { $0?.solid }.filter { !$0.isEmpty }
        // What has no room even for its head says that all of it is over.
        if blocks.contains(where: { $0.overset != nil && $0.legs.allSatisfy { $0.lines == 0 } || isTooLow($0) }) { return [] }
        guard !pieces.isEmpty, !isElsewhere(kind, blocks) else { return [] }
        guard !blocks.isEmpty else { return ["\(name) is lost"] }
        let text = blocks.flatMap(\.items).map(\.allText).joined().solid
        return pieces.filter { !text.contains($0) }.map { "\(name) lacks '\($0)'" }
    }

    /// True where the page says that a block has fewer lines than it needs.
    private func isTooLow(_ block: PlacedBlock) -> Bool {
        pages.flatMap(\.diagnostics).contains { $0.id == "makeup.too-low" && $0.message.hasPrefix(block.name + " ") }
    }

    /// True for what stands on no block, and is told to or is left out by the layout.
    private func isElsewhere(_ kind: BlockPlan.Kind, _ blocks: [PlacedBlock]) -> Bool {
        blocks.isEmpty && (refuses || leftOut.contains(kind))
    }
}

extension Picture {
    fileprivate var pieces: [String?] { [caption?.plain, credit?.plain] }
}

extension Statistic {
    fileprivate var pieces: [String?] { [qualifier, number, unit, label] }
}

extension String {
    /// Without white space.
    fileprivate var solid: String { filter { !$0.isWhitespace } }
}

extension PlacedItem {
    fileprivate var allText: String {
        switch self {
        case .glyphs(let run): run.text
        case .group(let group): group.items.map(\.allText).joined()
        default: ""
        }
    }

    /// The text of the groups with this label, in order.
    fileprivate func paragraphText(_ label: String) -> String {
        guard case .group(let group) = self else { return "" }
        return group.label.hasPrefix(label) ? allText : group.items.map { $0.paragraphText(label) }.joined()
    }
}

extension Section {
    /// The paragraphs, each as it is set.
    fileprivate var paragraphsAsPrinted: [Text] {
        opened.compactMap { part in
            if case .paragraph(let paragraph) = part { paragraph.printed } else { nil }
        }
    }
}
