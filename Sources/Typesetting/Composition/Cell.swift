/// 字框: the smallest piece of a line, a character or an unbreakable mark such as ——, with its glyphs. Lengths are in units of `Length`.
struct Cell: Sendable {
    var kind: CharacterClass
    /// The cell's width as a count of half ems; 0 where the font decides.
    var halves: UInt8
    /// True for letters, digits and signs of a numeral, which have space beside Han.
    var isWordy = false
    /// True for a Western mark that may not begin a line: , . ) %
    var isLatinClosing = false
    /// True for a Western mark that may not end a line: ( [
    var isLatinOpening = false
    /// True for ！ and ？.
    var isExclamation = false
    /// True for 、 ， 。, the marks that may hang.
    var mayHang = false
    var isDigit = false
    /// True for a Han character that counts or measures after a numeral.
    var isMeasureWord = false
    /// True for — and ——, whose stroke fills the whole cell whatever the font's glyph is.
    var isStroke = false
    /// True for a Western stop that a Han character stands before: 全覆盖,65岁. A line may end after it.
    var isStrayStop = false
    /// A Western hyphen inside a word.
    var isHyphen = false
    /// True for Western text set upright in one cell of a vertical line.
    var isUpright = false
    /// True for Western text lying on its side in a vertical line.
    var isTurned = false
    /// A part of an address begins here.
    var opensAddressPart = false
    /// True where the cell may not be parted from the one before it: an editor's unbreakable run, the base of a ruby.
    var isBound = false
    /// Which run of the text.
    var run: Int
    /// The cell's bytes in the joined text.
    var bytes: Range<Int>
    /// The cell's clusters in the shaped text.
    var clusters: Range<Int>
    /// The sum of the glyphs' advances.
    var advance: Int
    var em: Int
    /// The size of its glyphs: the em but for what is set smaller, raised or lowered.
    var glyphSize: Int
    var tracking: Int
}
