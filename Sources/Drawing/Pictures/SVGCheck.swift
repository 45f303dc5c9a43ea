import Measure
import Source

/// What an SVG illustration may hold: solid fills and strokes, each colour the screen colour of one of the house's inks, written `#rrggbb`
/// or `#rgb`. `none`, `transparent` and `inherit` are free; `currentColor` is, too, as `color` is held to the same rule.
///
/// Refused with their places: other colours (named ones as well: nobody knows which ink they are), gradients, patterns, masks, filters,
/// opacity, text (its fonts would come from the machine: turn it into outlines), pictures within the picture and links to outside.
struct SVGCheck {
    private(set) var diagnostics: [Diagnostic] = []
    /// The inks that the picture shows.
    private(set) var inks: Set<InkName> = []
    /// True where the outermost element says how it is filled; where it does not, SVG fills with black.
    private(set) var hasRootFill = false

    private let ledger: InkLedger

    init(_ picture: PictureFile, _ ledger: InkLedger) {
        self.ledger = ledger
        for found in SVGScanner.findings(in: picture) { check(found) }
        if !hasRootFill, ledger[.black] != nil { inks.insert(.black) }
    }

    private mutating func check(_ found: SVGScanner.Placed) {
        switch found.finding {
        case .element(let name): checkElement(name, found.position)
        case .property(let name, let value):
            if name == "fill", found.isOnRoot { hasRootFill = true }
            checkProperty(name, value.lowercased(), found.position)
        case .declarations: refuse("document type declarations", found.position, "take the part in [ ] out of the DOCTYPE")
        }
    }

    private mutating func checkElement(_ name: String, _ position: SourcePosition) {
        switch name {
        case "text", "tspan", "textPath": refuse("text", position, "turn the text into outlines, or set it as a caption")
        case "linearGradient", "radialGradient", "meshgradient", "pattern", "filter", "mask":
            refuse("<\(name)>", position, "use solid colours: each must be an ink of the house")
        case "image", "foreignObject", "script": refuse("<\(name)>", position, "draw it as outlines, or place it as a picture of its own")
        default: break
        }
    }

    private mutating func checkProperty(_ name: String, _ value: String, _ position: SourcePosition) {
        switch name {
        case "fill", "stroke", "color", "stop-color", "flood-color", "lighting-color": checkColour(name, value, position)
        case "opacity", "fill-opacity", "stroke-opacity", "stop-opacity":
            if !["1", "1.0", "100%", "inherit"].contains(value) { refuse("\(name) of \(value)", position, "use a tint of an ink") }
        case "filter", "mask", "mix-blend-mode":
            if !["none", "normal", "inherit"].contains(value) { refuse("'\(name)'", position, "draw the shapes as they are to print") }
        case "@rule": refuse("an @ rule in its style sheet", position, "write the styles without it")
        case "href", "xlink:href":
            if !value.hasPrefix("#") { refuse("a link to '\(value.prefix(60))'", position, "everything must be in the file itself") }
        default: break
        }
    }

    private mutating func checkColour(_ name: String, _ value: String, _ position: SourcePosition) {
        guard !["none", "transparent", "inherit", "currentcolor"].contains(value) else { return }
        guard let colour = Self.colour(value) else {
            return refuse("the \(name) '\(value.prefix(40))'", position, "write the colour of an ink as #rrggbb")
        }
        if let ink = ledger.byKey[colour] {
            inks.insert(ink.name)
        } else {
            refuse("the \(name) \(colour.hex), which is no ink of the house", position, nearest(to: colour))
        }
    }

    private mutating func refuse(_ what: String, _ position: SourcePosition, _ hint: String?) {
        diagnostics.append(.error("drawing.svg", at: position, "the illustration has \(what)", hint: hint))
    }

    private func nearest(to colour: ScreenColour) -> String? {
        ledger.sorted.min { $0.screen.distance(to: colour) < $1.screen.distance(to: colour) }.map {
            "the nearest ink is '\($0.name)', \($0.screen.hex)"
        }
    }

    /// Reads `#rrggbb` or `#rgb`.
    private static func colour(_ text: String) -> ScreenColour? {
        guard text.utf8.count == 4, text.hasPrefix("#") else { return ScreenColour(hex: text) }
        return ScreenColour(hex: "#" + text.dropFirst().map { "\($0)\($0)" }.joined())
    }
}

extension ScreenColour {
    fileprivate func distance(to other: ScreenColour) -> Int {
        let parts = [(red, other.red), (green, other.green), (blue, other.blue)]
        return parts.reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
    }
}
