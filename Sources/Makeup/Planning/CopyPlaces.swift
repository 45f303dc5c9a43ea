import Copy
import Layout
import Source

/// Whether every part of an edition has a place in a layout, once, and every place has copy: nothing is left out in silence.
struct CopyPlaces {
    private let edition: Edition
    private let layout: PageLayout

    init(_ edition: Edition, in layout: PageLayout) {
        self.edition = edition
        self.layout = layout
    }

    /// What is wrong with these blocks, in reading order. Sections and pictures that ask for a place by name are `SlotAssignment`'s to
    /// report.
    /// - Parameter taken: kinds of which rows that are still to be planned take what no block names.
    func faults(_ blocks: [BlockPlan], taken: Set<BlockPlan.Kind> = []) -> [Diagnostic] {
        unfilled(blocks) + unplaced(blocks, taken: taken) + doubled(blocks) + furniture(blocks)
    }

    private func unfilled(_ blocks: [BlockPlan]) -> [Diagnostic] {
        let copy = CopyOnHand(edition)
        return blocks.filter { !copy.serves($0) }.map { block in
            .error(
                "makeup.nothing-for-block", at: block.position,
                "the layout has a place for \("block", PartName.words(block.name)), but \("edition", edition.position.file) has none",
                hint: "write it in the edition, or say 'optional: yes' in the layout")
        }
    }

    private func unplaced(_ blocks: [BlockPlan], taken: Set<BlockPlan.Kind>) -> [Diagnostic] {
        // The page that others turn to has no copy of its own that they would not tell of.
        if layout.continuesAnother { return [] }
        let placed = Set((blocks + elsewhere).map(\.copy))
        // The nameplate says all that a folio does.
        let hasNameplate = blocks.contains { $0.kind == .nameplate }
        let missing = parts.filter { part, _, _ in
            !placed.contains(part) && !layout.leavesOut.contains(part.kind) && !taken.contains(part.kind)
                && !(part.kind == .folio && hasNameplate)
        }
        let sections = missing.filter { $0.part.kind == .section }
        let pins = sections.compactMap { edition.sections[$0.part.number - 1].pin.position }
        let others = missing.filter { $0.part.kind != .section }.map(noPlace)
        return others + (pins.isEmpty ? sections.map(noPlace) : pins.map(unkept))
    }

    private func noPlace(_ missing: (part: Part, name: Message, position: SourcePosition)) -> Diagnostic {
        .error(
            "makeup.no-place", at: missing.position, "the layout \("layout", layout.name) has no place for \("what", missing.name)",
            hint:
                "add a block '\("kind", missing.part.kind.rawValue)' to \("file", layout.position.file), or take \("what", missing.name) out of the edition"
        )
    }

    private func unkept(_ position: SourcePosition) -> Diagnostic {
        .error(
            "makeup.pin", at: position, "no rows of sections keep this pin",
            hint: "pin other columns or another row: sections stand in reading order, and the columns of a row add up to the page's")
    }

    /// What stands on the layout's other pages; each has a folio or a nameplate, and may have an imprint.
    private var elsewhere: [BlockPlan] { layout.elsewhere.filter { ![.folio, .nameplate, .imprint].contains($0.kind) } }

    // MARK: Furniture

    /// What the layout asks of the house, or the house of the edition, and they do not say.
    private func furniture(_ blocks: [BlockPlan]) -> [Diagnostic] {
        let house = layout.house
        let fields = FurnitureFields(of: edition, in: house)
        let undesigned = blocks.filter { !house.designs($0.kind) }.map { block -> Diagnostic in
            .error(
                "makeup.undesigned", at: block.position,
                "the layout has a place for \("block", PartName.words(block.name)), and the house does not say how it looks",
                hint: "design it in \("file", house.position.file), as '\("key", block.kind.rawValue):'")
        }
        let unsaid = blocks.filter { house.designs($0.kind) }.flatMap { block in
            house.furnitureLines(of: block.kind).flatMap { line in
                fields.unsaid(in: line).map { field -> Diagnostic in
                    .error(
                        "makeup.unsaid-field", at: fields.position,
                        "\("block", PartName.words(block.name)) of the page prints '\("field", field)', and the edition does not say it",
                        hint:
                            "say it under 'issue:', or write '\("optional", "{\(field)?}")' in \("place", line.template.position.description) where it may be wanting"
                    )
                }
            }
        }
        let strange =
            layout.continuesAnother
            ? []
            : fields.strange.map { field -> Diagnostic in
                .error(
                    "makeup.unknown-field", at: field.text.position, "the house has no field '\("field", field.name)'",
                    hint: nearestName(to: field.name, among: fields.known).map { "did you mean '\("near", $0)'?" }
                        ?? "add it to 'fields:' of \("file", house.position.file), or take it out")
            }
        return undesigned + Array(Set(unsaid)).sortedByPlace() + strange
    }

    private func doubled(_ own: [BlockPlan]) -> [Diagnostic] {
        let blocks = own + (layout.continuesAnother ? [] : elsewhere)
        return blocks.indices.compactMap { index in
            let block = blocks[index]
            let same = blocks.count { $0.copy == block.copy && $0.part == block.part }
            guard same > 1, blocks[..<index].allSatisfy({ $0.copy != block.copy || $0.part != block.part }) else { return nil }
            return .error(
                "makeup.twice", at: block.position,
                "the layout places \("kind", block.kind.rawValue) \("number", block.number) \("count", same) times",
                hint: "give each place a number of its own")
        }
    }

    // MARK: The parts of an edition

    /// Those that ask for no place by name.
    private var parts: [(part: Part, name: Message, position: SourcePosition)] {
        edition.parts.compactMap { part -> (part: Part, name: Message, position: SourcePosition)? in
            let place = Part(part)
            switch part {
            case .section(let section, let number):
                return section.slot == nil ? (place, "section '\("id", section.id)' (number \("number", number))", section.position) : nil
            case .picture(let picture, _):
                return picture.slot == nil ? (place, "picture '\("file", picture.file.value)'", picture.position) : nil
            case .advertisement(let advertisement, _):
                return advertisement.slot == nil ? (place, part.name, advertisement.position) : nil
            case .code(let code, _): return code.slot == nil ? (place, part.name, code.position) : nil
            case .folio, .kicker, .headline, .note, .lead, .figures, .closing, .index:
                return (place, part.name, part.position ?? edition.position)
            }
        }
    }

    fileprivate struct Part: Hashable {
        var kind: BlockPlan.Kind
        var number: Int

        init(kind: BlockPlan.Kind, number: Int) { (self.kind, self.number) = (kind, number) }

        init(_ part: PagePart) {
            kind = BlockPlan.Kind(part)
            switch part {
            case .section(_, let number), .picture(_, let number), .advertisement(_, let number), .code(_, let number):
                self.number = number
            case .folio, .kicker, .headline, .note, .lead, .figures, .closing, .index: number = 1
            }
        }
    }
}

extension BlockPlan.Kind {
    /// The kind of block that shows a part of an edition.
    public init(_ part: PagePart) {
        switch part {
        case .folio: self = .folio
        case .kicker: self = .kicker
        case .headline: self = .headline
        case .note: self = .note
        case .lead: self = .lead
        case .figures: self = .figures
        case .picture: self = .picture
        case .section: self = .section
        case .closing: self = .closing
        case .index: self = .index
        case .advertisement: self = .advertisement
        case .code: self = .code
        }
    }
}

extension BlockPlan {
    fileprivate var copy: CopyPlaces.Part { CopyPlaces.Part(kind: kind, number: isOneOfSeveral ? number : 1) }

    /// True of what a page may have several of, told apart by their numbers.
    private var isOneOfSeveral: Bool { [.section, .picture, .filler, .advertisement, .code].contains(kind) }

    /// `section 2`, `headline`: as an editor calls it.
    public var name: String { isOneOfSeveral ? "\(kind.rawValue) \(number)" : kind.rawValue }
}
