import Copy
import Layout
import Measure

/// 首字下沉: the first character of a text as high as some of its lines, an opening mark before it included.
struct DropCap {
    let lines: Int
    /// The character, as it stands before the first line of the rest.
    let line: SetLine
    let rest: Text
    let inset: ParagraphInset

    init(_ text: Text, lines: Int, _ styles: UnitStyles, _ lattice: Lattice, composer: Composer) {
        self.lines = lines
        let characters = Array(text.plain)
        let marks = characters.prefix { $0.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil } }
        let (initial, rest) = text.parted(after: min(characters.count, marks.count + 1))
        self.rest = rest
        var role = composer.house[style: .dropCap]
        let body = styles.body
        // From the top of its first line's em box to the foot of its last one's.
        role.size = lattice.pitch * (lines - 1) + body.size
        let whole = composer.displayLine(initial, role)
        // As many whole 字 of the text as it takes, with some white behind it.
        let width = whole.width + body.size / 4
        let hang = body.size * ((width.units + body.size.units - 1) / max(1, body.size.units))
        let top = Length.zero - composer.ascent(of: body)
        line = whole.moved(by: Point(x: (hang - width) / 2, y: top + composer.ascent(of: role)))
        var inset = ParagraphInset()
        inset.initial = (lines, hang)
        self.inset = inset
    }
}
