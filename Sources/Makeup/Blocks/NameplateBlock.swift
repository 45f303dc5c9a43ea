import Copy
import Layout
import Measure
import Source

/// 报头: the paper's name, as large as its cell lets it be and never cropped, with fields and small texts beside it and strips under it.
struct NameplateBlock: Block {
    private let composer: Composer
    private let rules: NameplateRules
    private let fields: FurnitureFields
    private let strips: StripSetting
    private let cells: [CellSetting]
    private let pitch: Length
    /// Between two cells.
    private let gutter: Length

    private struct CellSetting {
        var cell: NameplateRules.Cell
        var width: Length
        /// Width over height of its drawing.
        var proportion: Double?
        /// Its texts, in lines of its measure.
        var texts: [(role: TextRole, lines: [SetLine])]

        /// How high its texts are, a third of a line between two of them.
        var height: Length { texts.reduce(.zero) { $0 + Self.pitch(of: $1.role) * $1.lines.count } }
        static func pitch(of role: TextRole) -> Length { role.size * 1.45 }
    }

    init(_ rules: NameplateRules, _ fields: FurnitureFields, width: Length, lattice: Lattice, pictures: PictureShapes, composer: Composer) {
        self.rules = rules
        self.fields = fields
        self.composer = composer
        pitch = lattice.pitch
        gutter = lattice.gutter
        strips = StripSetting(rules.strips, fields, composer: composer)
        strips.reportWide(in: width, "the nameplate")
        cells = rules.cells.map { cell in
            let own = width * (Double(cell.width) / 1000)
            switch cell.content {
            case .name(.drawing(let drawing)):
                return CellSetting(cell: cell, width: own, proportion: pictures[drawing.file.string] ?? 1.5, texts: [])
            case .name(.words): return CellSetting(cell: cell, width: own, texts: [])
            case .lines(let lines):
                let measure = own - lattice.gutter - composer.lattice.size * 2
                let texts = lines.compactMap { line -> (TextRole, [SetLine])? in
                    let text = fields.text(of: line)
                    if text.isEmpty { return nil }
                    let role = composer.house[named: line.style]
                    let whole = composer.displayLine(text, role, at: fields.position)
                    if whole.width <= measure { return (role, [whole]) }
                    let copy = Text([Text.Span(text)], from: SourceText(fields: text, at: fields.position))
                    return (role, composer.paragraphs([copy], role, measure: role.wholeMeasure(within: measure)).flatMap { $0 })
                }
                return CellSetting(cell: cell, width: own, texts: texts)
            }
        }
    }

    /// What its texts need, and three lines for the paper's name.
    var leastLines: Int {
        let texts = cells.map { Int(($0.height / pitch).rounded(.up)) }.max() ?? 0
        return max(3, texts) + strips.lines
    }
    var floorLines: Int { strips.lines + 1 }
    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let foot = pitch * strips.lines
        let upper = box.inset(bottom: foot)
        var (text, furniture): ([PlacedItem], [PlacedItem]) = ([], [])
        var left = box.left
        for (index, setting) in cells.enumerated() {
            let isLast = index == cells.count - 1
            let whole = Box(x: left, y: upper.top, width: isLast ? box.right - left : setting.width, height: upper.height)
            let slot = whole.inset(right: isLast ? .zero : gutter / 2, left: index == 0 ? .zero : gutter / 2)
            left += setting.width
            if let ground = setting.cell.ground { furniture.append(.panel(Panel(box: slot.shortened(by: pitch / 3), ink: ground))) }
            if setting.cell.isFramed { furniture += composer.house[rule: .box].frame(of: slot.shortened(by: pitch / 3)) }
            switch setting.cell.content {
            case .name(.drawing(let drawing)): text.append(picture(drawing, setting.proportion ?? 1, in: slot.shortened(by: pitch / 3)))
            case .name(.words(let line)): text += name(line, in: slot.shortened(by: pitch / 3))
            case .lines: text += lines(setting, in: slot.shortened(by: pitch / 3), number: index + 1)
            }
        }
        let below = strips.place(
            in: Box(x: box.left, y: box.bottom - foot, width: box.width, height: foot), pitch: pitch, label: "nameplate strip")
        return Placement(
            items: [.group(Group(.artifact, label: "nameplate rules", items: furniture + below.strokes))] + text + below.text,
            overset: overset(in: frame))
    }

    private func picture(_ drawing: HouseDrawing, _ proportion: Double, in slot: Box) -> PlacedItem {
        let width = min(slot.width, slot.height * proportion)
        let height = width * (1 / proportion)
        let box = Box(x: slot.centre.x - width / 2, y: slot.centre.y - height / 2, width: width, height: height)
        let placed = PlacedPicture(file: drawing.file.string, box: box, alternative: drawing.alternative)
        return .group(Group(.figure(alternative: drawing.alternative), label: drawing.file.string, items: [.picture(placed)]))
    }

    /// In type, on one line that fills its cell, no larger than its style.
    private func name(_ line: FurnitureLine, in slot: Box) -> [PlacedItem] {
        let style = composer.house[named: line.style]
        let text = fields.text(of: line)
        let natural = composer.displayLine(text, style, at: fields.position)
        let share = min(1, slot.width / natural.width, slot.height / style.size)
        let role = share < 1 ? style.scaled(to: style.size * share) : style
        let set = share < 1 ? composer.displayLine(text, role, at: fields.position) : natural
        let left = role.alignment.left(of: set.width, in: slot)
        let items = set.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: slot)))
        return [.group(Group(.paragraph, label: "nameplate name", items: items))]
    }

    private func lines(_ setting: CellSetting, in slot: Box, number: Int) -> [PlacedItem] {
        var top = slot.top + (slot.height - setting.height) / 2
        let measure = slot.inset(right: composer.lattice.size, left: composer.lattice.size)
        return setting.texts.enumerated().map { index, text in
            let pitch = CellSetting.pitch(of: text.role)
            let items = text.lines.flatMap { line -> [PlacedItem] in
                defer { top += pitch }
                let row = Box(x: measure.left, y: top, width: measure.width, height: pitch)
                let left = text.role.alignment.left(of: line.width, in: row)
                return line.placed(at: Point(x: left, y: composer.baseline(of: text.role, centredIn: row)))
            }
            return .group(Group(.paragraph, label: "nameplate cell \(number) line \(index + 1)", items: items))
        }
    }

    /// A cell whose texts are higher than the lines that the nameplate is given.
    private func overset(in frame: Frame) -> Overset? {
        let room = pitch * (frame.lines - strips.lines)
        guard let over = cells.filter({ $0.height > room }).max(by: { $0.height < $1.height }) else { return nil }
        let lines = Int(((over.height - room) / pitch).rounded(.up))
        let last = over.texts.last?.lines.last?.text ?? ""
        return Overset(
            label: "a cell of the nameplate", lines: lines, characters: last.count, sentence: last, position: fields.position)
    }
}

extension Box {
    /// Less high by so much, half of it above and half below.
    fileprivate func shortened(by height: Length) -> Box { inset(top: height / 2, bottom: height / 2) }
}
