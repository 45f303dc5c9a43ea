/// The text that stands on a page in one piece of marked content, white space apart, in the order of the content stream.
struct TextElement {
    private(set) var scalars: [Unicode.Scalar] = []
    let identifier: Int?
    /// The text of a QR code, read from its modules.
    private(set) var isCode = false
    /// The box around its characters, in points from the trim's corner.
    private(set) var extent = Extent()

    /// The elements of a page that hold text, and its codes.
    static func all(on page: PageReading) -> [TextElement] {
        var elements: [TextElement] = []
        for mark in page.marks {
            if let text = CodeScan.text(of: mark) {
                var element = TextElement(text.inked)
                element.isCode = true
                elements.append(element)
                continue
            }
            guard case .text(let text) = mark.kind else { continue }
            guard !text.inked.isEmpty else { continue }
            if elements.last.map({ $0.identifier != text.element || $0.isCode }) ?? true {
                elements.append(TextElement(identifier: text.element))
            }
            elements[elements.count - 1].add(text.inked, mark.extent)
        }
        return elements
    }

    private init(identifier: Int?) { self.identifier = identifier }

    /// An element of a page that was made up and not yet drawn.
    init(_ scalars: [Unicode.Scalar]) {
        (self.scalars, identifier) = (scalars, nil)
    }

    private mutating func add(_ more: [Unicode.Scalar], _ box: Extent) {
        scalars += more
        extent.add((box.left, box.top))
        extent.add((box.right, box.bottom))
    }
}
