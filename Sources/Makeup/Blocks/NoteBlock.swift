import Copy
import Layout
import Measure

/// 编者按: a boxed note with its title, its text on the lattice.
struct NoteBlock: Block {
    private let composer: Composer
    private let note: Note
    private let ground: InkName?
    private let paragraphs: [[SetLine]]
    private let measure: Length
    private let title: SetLine

    init(_ note: Note, ground: InkName?, width: Length, composer: Composer) {
        self.note = note
        self.ground = ground
        self.composer = composer
        let role = composer.house[style: .note]
        measure = role.wholeMeasure(within: width - role.size * 2)
        paragraphs = composer.paragraphs(note.paragraphs, role, measure: measure)
        title = composer.displayLine(note.title, composer.house[style: .noteTitle])
    }

    /// Lines of the title, with the ground above it.
    private let titleLines = 2
    /// The title, the text, and a line of ground below it.
    private var naturalLines: Int { titleLines + paragraphs.reduce(0) { $0 + $1.count } + 1 }
    var leastLines: Int { naturalLines }
    var floorLines: Int { titleLines + 2 }
    func mayFill(lines: Int, white: Int) -> Bool { lines == naturalLines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: naturalLines, rules: composer.house.fitting) }

    func place(in frame: Frame) -> Placement {
        let house = composer.house
        let box = frame.box
        let left = box.left + (box.width - measure) / 2
        let titleRole = house[style: .noteTitle]
        let upper = frame.rows(0..<titleLines).box
        let titleItems =
            frame.lines < titleLines ? [] : title.placed(at: Point(x: left, y: composer.baseline(of: titleRole, centredIn: upper)))
        let (fitting, overset) = paragraphs.cut(after: max(0, frame.lines - titleLines - 1), texts: note.paragraphs, label: "note")
        let text = TextColumn(frame: frame, left: left, firstLine: titleLines, composer: composer).place(fitting, label: "note")
        var furniture: [PlacedItem] = []
        if let ground { furniture.append(.panel(Panel(box: box, ink: ground))) }
        let accent = house[rule: .accent]
        furniture += accent.horizontal(from: box.left, to: box.right, top: box.top)
        return Placement(
            items: [
                .group(Group(.artifact, label: "note box", items: furniture)),
                .group(Group(.note, label: "note", items: [.group(Group(.heading(2), label: "note title", items: titleItems))] + text)),
            ],
            overset: overset, lines: fitting.reports(in: "note"), emptyLines: frame.columns * max(0, frame.lines - naturalLines))
    }
}
