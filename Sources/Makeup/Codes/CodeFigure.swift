import Copy
import Layout
import Measure
import Source

/// A QR code with its caption, beside it where there is room for a line of some 字, else under it. Every module is a whole number of units of
/// length, in black ink alone; four modules around it stay white.
struct CodeFigure {
    private let code: Code
    private let composer: Composer
    private let lattice: Lattice
    private let width: Length
    private let matrix: CodeMatrix?
    private let module: Length
    private let caption: [SetLine]
    private let isBeside: Bool

    /// Modules that stay white on every side (ISO/IEC 18004, 9.1).
    private static let quiet = 4
    /// 字 of a caption that is worth setting beside the code.
    private static let leastBeside = 6

    init(_ code: Code, width: Length, lattice: Lattice, composer: Composer) {
        (self.code, self.composer, self.lattice, self.width) = (code, composer, lattice, width)
        module = code.module?.value ?? composer.house.codes.module
        matrix = composer.code(code.text.value)
        let side = module * ((matrix?.side ?? 0) + Self.quiet * 2)
        let role = composer.house[style: .caption]
        let room = role.wholeMeasure(within: width - side)
        isBeside = room >= role.size * Self.leastBeside
        let measure = isBeside ? room : role.wholeMeasure(within: width)
        caption = code.caption.map { composer.paragraphs([$0], role, measure: max(role.size, measure)).flatMap { $0 } } ?? []
    }

    /// Of the code with its quiet zone.
    private var side: Length { module * ((matrix?.side ?? 0) + Self.quiet * 2) }
    private var codeLines: Int { lattice.lines(holding: side) }
    var lines: Int { isBeside ? max(codeLines, caption.count) : codeLines + caption.count }

    /// What is wrong with it, told once it is placed.
    func report() {
        guard matrix != nil else {
            return composer.report(
                .error("makeup.code", at: code.text.position, "no code holds this text", hint: "write a short address that leads there"))
        }
        let least = composer.house.codes.least
        if module < least {
            composer.report(
                .error(
                    "makeup.code-module", at: code.module?.position ?? code.position,
                    "a module of \("module", Self.number(module)) mm is too small to be read from newsprint",
                    hint: "make it \("least", Self.number(least)) mm or more"))
        }
        if side > width {
            composer.report(
                .error(
                    "makeup.code-room", at: code.text.position,
                    "the code with its white is \("side", Self.number(side)) mm wide, and its place \("width", Self.number(width)) mm",
                    hint: "give it more columns, a smaller module, or a shorter text"))
        }
    }

    private static func number(_ length: Length) -> String { String(Length.threeDecimals(length.millimetres).dropLast(1)) }

    func place(in frame: Frame) -> [PlacedItem] {
        guard let matrix, side <= width else { return [] }
        let box = frame.box
        let corner = Point(x: box.left + module * Self.quiet, y: box.top + module * Self.quiet)
        let shape = Shape(segments: matrix.outlines(from: corner, module: module), fill: .black)
        let figure = Group(.figure(alternative: code.text.value), label: Self.label, items: [.shape(shape)])
        return [.group(figure)] + (caption.isEmpty ? [] : [.group(Group(.caption, label: "caption", items: captionItems(in: box)))])
    }

    /// What the figure's group is called.
    static let label = "code"

    private func captionItems(in box: Box) -> [PlacedItem] {
        let role = composer.house[style: .caption]
        let left = isBeside ? box.left + side : box.left + module * Self.quiet
        // Beside the code it ends with its last row; under it, it begins where the quiet zone ends.
        let top = isBeside ? max(.zero, side - module * Self.quiet - lattice.pitch * caption.count) : side
        return caption.enumerated().flatMap { index, line in
            let slot = Box(x: left, y: box.top + top + lattice.pitch * index, width: box.width, height: lattice.pitch)
            return line.placed(at: Point(x: slot.left, y: composer.baseline(of: role, centredIn: slot)))
        }
    }
}
