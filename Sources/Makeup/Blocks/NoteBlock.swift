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

    /// The title's line, the text, and half a line of ground above and below.
    private var naturalLines: Int { paragraphs.reduce(0) { $0 + $1.count } + 2 }
    var leastLines: Int { naturalLines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: naturalLines) }

    func place(in frame: Frame) -> Placement {
        let house = composer.house
        let box = frame.box
        let left = box.left + (box.width - measure) / 2
        let titleRole = house[style: .noteTitle]
        let upper = Box(x: box.left, y: box.top + frame.lattice.pitch / 2, width: box.width, height: frame.lattice.pitch)
        let titleItems = title.placed(at: Point(x: left, y: composer.baseline(of: titleRole, centredIn: upper)))
        let text = TextColumn(frame: frame, left: left, firstLine: 1, composer: composer)
            .place(paragraphs, label: "note")
        var furniture: [PlacedItem] = []
        if let ground { furniture.append(.panel(Panel(box: box, ink: ground))) }
        let accent = house[rule: .accent]
        furniture += accent.horizontal(from: box.left, to: box.right, top: box.top)
        return Placement(
            items: [
                .group(Group(.artifact, label: "note box", items: furniture)),
                .group(Group(.note, label: "note", items: [.group(Group(.heading(2), label: "note title", items: titleItems))] + text)),
            ],
            emptyLines: frame.lines - naturalLines)
    }
}
