/// What an SVG illustration may hold: the elements, attributes and style properties that librsvg 2.54 draws as browsers do, as vectors in
/// solid colours. Everything else is refused by its name.
enum DrawingTable {
    static let namespace = "http://www.w3.org/2000/svg"

    // MARK: Elements

    enum Element {
        /// Drawn, with these attributes of its own.
        case shape([String: DrawingValue])
        /// Holds others: `svg`, `g`, `defs`.
        case container([String: DrawingValue])
        case clipPath
        /// Draws nothing, whatever it holds; what refers to it is refused.
        case inert
    }

    static func element(_ name: String) -> Element? {
        switch name {
        case "svg": .container(rootAttributes)
        case "g", "defs": .container([:])
        case "clipPath": .clipPath
        case "title", "desc", "metadata", "linearGradient", "radialGradient", "meshgradient", "pattern", "filter", "mask", "marker",
            "symbol", "solidColor":
            .inert
        default: shapes[name].map(Element.shape)
        }
    }

    private static let place = DrawingValue.length(least: -.infinity, allowsShares: true)
    private static let extent = DrawingValue.length(least: 0, allowsShares: true)

    private static let shapes: [String: [String: DrawingValue]] = [
        "path": ["d": .path],
        "rect": ["x": place, "y": place, "width": extent, "height": extent, "rx": extent, "ry": extent],
        "circle": ["cx": place, "cy": place, "r": extent],
        "ellipse": ["cx": place, "cy": place, "rx": extent, "ry": extent],
        "line": ["x1": place, "y1": place, "x2": place, "y2": place],
        "polyline": ["points": .points],
        "polygon": ["points": .points],
    ]

    /// The size is read by itself; what is left says nothing to a page.
    private static let rootAttributes: [String: DrawingValue] = [
        "width": .inert, "height": .inert, "viewBox": .inert, "x": .inert, "y": .inert, "version": .inert, "baseProfile": .inert,
        "zoomAndPan": .inert, "contentScriptType": .inert, "contentStyleType": .inert,
        "preserveAspectRatio": .words(aspects),
    ]

    private static let aspects: Set<String> = {
        var words: Set<String> = ["none"]
        for x in ["xMin", "xMid", "xMax"] {
            for y in ["YMin", "YMid", "YMax"] { words.formUnion([x + y, x + y + " meet", x + y + " slice"]) }
        }
        return words
    }()

    /// Why an element is refused, and what to do.
    static func remedy(for name: String) -> (message: Message, hint: Message) {
        switch name {
        case "script": ("<script> runs a program", "delete it")
        case "image": ("<image> holds a raster picture", "place the raster picture by itself, or trace it into paths")
        case "text", "tspan", "textPath", "tref":
            ("<\("name", name)> needs a font, and the press has the house's alone", "convert the text to paths, or put it into the caption")
        case "use": ("<use> draws a copy of something else", "draw the copies out")
        case "style": ("<style> is not read", "export the styles as attributes of each element")
        case "foreignObject": ("<foreignObject> holds what is no drawing", "delete it")
        case "svg": ("<svg> stands inside the drawing", "put its shapes into a <g> with a transform")
        case "a", "switch": ("<\("name", name)> is for screens", "ungroup what it holds")
        case "animate", "animateTransform", "animateMotion", "animateColor", "set": ("<\("name", name)> moves", "delete it")
        default:
            ("<\("name", name.printable)> is not read", "use paths, rectangles, circles, ellipses, lines and polygons")
        }
    }

    /// What stands inside a refused element is told as well, where taking the element away leaves it.
    static func isUngrouped(_ name: String) -> Bool { ["a", "switch", "svg"].contains(name) }

    // MARK: Attributes of every element

    /// Names and remarks, which draw nothing.
    static func isRemark(_ name: String) -> Bool {
        ["id", "class", "lang", "role", "tabindex", "focusable", "externalResourcesRequired", "space"].contains(name)
            || name.hasPrefix("data-") || name.hasPrefix("aria-")
    }

    // MARK: Style properties

    /// What a property of style may say, as an attribute or within `style`; nil for one that is refused by its name.
    static func property(_ name: String) -> DrawingValue? {
        if let value = properties[name] { return value }
        let isInert = inertProperties.contains(name) || inertFamilies.contains { name.hasPrefix($0) }
        return isInert ? .inert : nil
    }

    private static let properties: [String: DrawingValue] = [
        "fill": .colour, "stroke": .colour, "color": .colour,
        "fill-rule": .words(["nonzero", "evenodd"]), "clip-rule": .words(["nonzero", "evenodd"]),
        "stroke-width": .length(least: 0, allowsShares: false), "stroke-linecap": .words(["butt", "round", "square"]),
        "stroke-linejoin": .words(["miter", "round", "bevel"]), "stroke-miterlimit": .number(least: 1),
        "stroke-dasharray": .dashes, "stroke-dashoffset": .length(least: -.infinity, allowsShares: false),
        "display": .words(["inline", "block", "none"]), "visibility": .words(["visible", "hidden", "collapse"]),
        "opacity": .opacity, "fill-opacity": .opacity, "stroke-opacity": .opacity, "clip-path": .clip,
        "filter": .words(["none"]), "mask": .words(["none"]), "mix-blend-mode": .words(["normal"]), "isolation": .words(["auto"]),
        "vector-effect": .words(["none"]), "marker": .words(["none"]), "marker-start": .words(["none"]), "marker-mid": .words(["none"]),
        "marker-end": .words(["none"]), "clip": .words(["auto"]), "transform-box": .words(["view-box"]),
        "paint-order": .words([
            "normal", "fill", "stroke", "markers", "fill stroke", "stroke fill", "fill stroke markers", "fill markers stroke",
            "stroke fill markers", "stroke markers fill", "markers fill stroke", "markers stroke fill", "fill markers", "markers fill",
            "stroke markers", "markers stroke",
        ]),
    ]

    /// They concern text, gradients, filters and screens, none of which an illustration has.
    private static let inertProperties: Set<String> = [
        "font", "letter-spacing", "word-spacing", "kerning", "line-height", "white-space", "writing-mode", "direction", "unicode-bidi",
        "baseline-shift", "dominant-baseline", "alignment-baseline", "inline-size", "shape-inside", "shape-padding", "shape-margin",
        "glyph-orientation-vertical", "glyph-orientation-horizontal", "block-progression", "stop-color", "stop-opacity", "flood-color",
        "flood-opacity", "lighting-color", "solid-color", "solid-opacity", "shape-rendering", "color-rendering", "image-rendering",
        "color-interpolation", "color-interpolation-filters", "color-profile", "enable-background", "cursor", "pointer-events",
        "buffered-rendering", "overflow",
    ]
    private static let inertFamilies = ["font-", "text-", "-inkscape-"]

    /// What to do about a property or attribute that is refused by its name.
    static func remedy(forAttribute name: String) -> Message {
        switch name {
        case "transform-origin": "put the origin into the transform: rotate(45 240 160)"
        case "pathLength": "state dashes in the path's own units"
        case "href", "src": "put everything into this file as paths"
        case "requiredFeatures", "requiredExtensions", "systemLanguage": "delete it; it hides the element from some readers"
        case "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "d", "transform": "write it as an attribute of the element"
        default: "delete it, or draw what it does as plain shapes"
        }
    }
}
