import Copy
import Layout
import Measure
import Source

/// 导读: entries with the pages that they stand on, flush right behind leaders, in columns of its own where the house has several.
struct IndexBlock: Block {
    private let composer: Composer
    private let rules: IndexRules
    private let title: SetLine?
    private let titleLines: Int
    private let entries: [EntrySetting]
    private let measure: Length
    private let gutter: Length
    private let padding: Length

    private struct EntrySetting {
        var lines: [SetLine]
        var reference: SetLine?
    }

    init(_ index: PageIndex, _ rules: IndexRules, _ fields: FurnitureFields, width: Length, lattice: Lattice, composer: Composer) {
        self.rules = rules
        self.composer = composer
        let role = composer.house[named: rules.entry]
        padding = rules.isFramed ? lattice.size : .zero
        gutter = lattice.gutter
        let measure = (width - padding * 2 - gutter * (rules.across - 1)) / rules.across
        self.measure = measure
        title = rules.title.map { composer.displayLine(fields.text(of: $0), composer.house[named: $0.style], at: fields.position) }
        titleLines = rules.title.map { Int((composer.house[named: $0.style].size * 1.5 / lattice.pitch).rounded(.up)) } ?? 0
        entries = index.entries.map { entry in
            let words = FurnitureFields.reference(to: entry.page, by: rules)
            let reference =
                words.isEmpty
                ? nil : composer.displayLine(words, composer.house[named: rules.reference.style], at: entry.text.position)
            let room = measure - (reference.map { $0.width + role.size * 2 } ?? .zero)
            return EntrySetting(lines: composer.heading(entry.text, role, measure: room), reference: reference)
        }
    }

    /// The entries of each of its columns, filled one after another.
    private var legs: [ArraySlice<EntrySetting>] {
        let most = (entries.count + rules.across - 1) / rules.across
        return stride(from: 0, to: entries.count, by: max(1, most)).map { entries[$0..<min(entries.count, $0 + most)] }
    }

    private var entryLines: Int { legs.map { $0.reduce(0) { $0 + $1.lines.count } }.max() ?? 0 }
    private var naturalLines: Int { titleLines + entryLines + (rules.isFramed ? 1 : 0) }
    var leastLines: Int { naturalLines }
    var floorLines: Int { titleLines + 1 }
    /// Lines that are left over stand between its entries, up to two for each.
    private var mostLines: Int { naturalLines + 2 * (legs.map(\.count).max() ?? 0) }
    func cost(lines: Int) -> Int? {
        guard lines >= leastLines else { return nil }
        let white = max(0, lines - mostLines)
        return white * white * composer.house.fitting.emptyLine + (lines - leastLines)
    }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let lattice = frame.lattice
        let room = min(frame.lines, mostLines)
        let most = legs.map(\.count).max() ?? 0
        let spare = lattice.pitch * max(0, room - naturalLines)
        let between = most > 1 ? spare / most : spare
        var items: [PlacedItem] = []
        if let title, let line = rules.title {
            let role = composer.house[named: line.style]
            let slot = Box(x: box.left + padding, y: box.top, width: box.width - padding * 2, height: lattice.pitch * titleLines)
            let left = role.alignment.left(of: title.width, in: slot)
            items.append(
                .group(
                    Group(
                        .heading(2), label: "index title",
                        items: title.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: slot))))))
        }
        var dots: [PlacedItem] = []
        var entry = 0
        for (index, leg) in legs.enumerated() {
            let left = box.left + padding + (measure + gutter) * index
            var top = box.top + lattice.pitch * titleLines + (rules.isFramed && titleLines == 0 ? lattice.pitch / 2 : .zero) + between / 2
            for setting in leg {
                entry += 1
                let slot = Box(x: left, y: top, width: measure, height: lattice.pitch * setting.lines.count)
                items.append(.group(Group(.paragraph, label: "index entry \(entry)", items: place(setting, in: slot, &dots))))
                top += slot.height + between
            }
        }
        let frameItems = rules.isFramed ? composer.house[rule: .box].frame(of: box) : []
        return Placement(
            items: [
                .group(Group(.artifact, label: "index leaders", items: frameItems + dots)),
                .group(Group(.section, label: "index", items: items)),
            ],
            overset: overset(in: frame), emptyLines: frame.columns * max(0, frame.lines - max(room, naturalLines)))
    }

    /// The words in lines, and the reference at the end of the last, dots between them.
    private func place(_ entry: EntrySetting, in slot: Box, _ dots: inout [PlacedItem]) -> [PlacedItem] {
        let pitch = slot.height / max(1, entry.lines.count)
        let role = composer.house[named: rules.entry]
        var items: [PlacedItem] = []
        var base = Length.zero
        for (index, line) in entry.lines.enumerated() {
            base = composer.baseline(of: role, centredIn: Box(x: slot.left, y: slot.top + pitch * index, width: slot.width, height: pitch))
            items += line.placed(at: Point(x: slot.left, y: base))
        }
        guard let reference = entry.reference else { return items }
        items += reference.placed(at: Point(x: slot.right - reference.width, y: base))
        guard rules.hasLeaders else { return items }
        // The dots stand on one grid from the right edge, so that those of all entries stand under one another.
        let (step, side) = (role.size * 0.5, role.size * 0.09)
        let end = slot.left + (entry.lines.last?.width ?? .zero) + role.size * 0.5
        var left = slot.right - reference.width - role.size * 0.7
        while left > end {
            dots.append(.shape(.disc(in: Box(x: left, y: base - role.size * 0.3, width: side, height: side), ink: role.ink)))
            left -= step
        }
        return items
    }

    private func overset(in frame: Frame) -> Overset? {
        guard frame.lines < naturalLines else { return nil }
        let last = entries.last?.lines.last
        return Overset(
            label: "the index", lines: naturalLines - frame.lines, characters: last?.text.count ?? 0, sentence: last?.text ?? "",
            position: last?.position ?? composer.house.position)
    }
}
