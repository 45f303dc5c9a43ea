import Measure
import Press

/// A page of a finished PDF: its boxes, in points as the file states them, and the marks on it in the order of painting.
struct PageReading {
    /// From 1.
    let number: Int
    let object: PDFObject
    let media: Rectangle?
    let trim: Rectangle?
    let bleed: Rectangle?
    let crop: Rectangle?
    let marks: [Mark]
    /// Those of them that are text.
    let texts: [Mark]
    /// Fonts that the page sets text in.
    let fonts: [FontReading]
    /// True where the content could not be read to its end.
    let isDamaged: Bool
    /// True where it asks for more than is read of a file.
    let isCutShort: Bool

    /// - Parameters:
    ///   - budget: what all pages of the file may cost.
    ///   - fonts: the programs of the file's fonts.
    init(_ page: PDFObject, number: Int, forms: FormShelf, budget: ReadingBudget, fonts programs: FontPrograms) {
        self.number = number
        object = page
        media = Rectangle(page.inherited("MediaBox")?.doubles)
        crop = Rectangle(page.inherited("CropBox")?.doubles)
        trim = Rectangle(page["TrimBox"]?.doubles)
        bleed = Rectangle(page["BleedBox"]?.doubles)
        let origin = trim ?? media ?? Rectangle(left: 0, bottom: 0, right: 0, top: 0)
        let space = Matrix(1, 0, 0, -1, -origin.left, origin.top)
        let content = budget.isSpent ? [] : page.pageContent(limit: MarkReader.contentLimit)
        // What lies beyond the bleed is cut away: marks of the printing plant, slugs.
        let looked = Self.extent(of: bleed ?? Self.bled(trim, within: media) ?? media, in: space)
        func read(puttingOffForms: Bool) -> MarkReader {
            var reader = MarkReader(
                space: space, clip: looked, forms: forms, budget: budget, fonts: programs, putsOffForms: puttingOffForms)
            if let content { reader.read(content, resources: page.inherited("Resources")) } else { reader.noteDamage() }
            return reader
        }
        var reader = read(puttingOffForms: true)
        if !reader.settle() { reader = read(puttingOffForms: false) }
        for (appearance, box) in Self.appearances(on: page) { reader.readAppearance(appearance, in: box) }
        budget.marks -= reader.marks.count
        marks = reader.marks
        texts = marks.filter(\.isText)
        fonts = reader.fonts.shown
        (isDamaged, isCutShort) = (reader.isDamaged, reader.isCutShort || budget.isSpent)
    }

    /// What a page bleeds over its trim where it does not say so.
    private static let usualBleed = 3 / 25.4 * 72

    private static func bled(_ trim: Rectangle?, within media: Rectangle?) -> Rectangle? {
        guard let trim, let media else { return nil }
        return Rectangle(
            left: max(media.left, trim.left - usualBleed), bottom: max(media.bottom, trim.bottom - usualBleed),
            right: min(media.right, trim.right + usualBleed), top: min(media.top, trim.top + usualBleed))
    }

    private static func extent(of box: Rectangle?, in space: Matrix) -> Extent {
        box?.extent(in: space) ?? .everything
    }

    private static let mostAnnotations = 1000

    /// The appearances of annotations that print. ISO 32000-1, 12.5.3 and 12.5.5.
    private static func appearances(on page: PDFObject) -> [(PDFObject, Rectangle)] {
        (page["Annots"]?.items ?? []).prefix(mostAnnotations).compactMap { annotation in
            guard let box = Rectangle(annotation["Rect"]?.doubles), let stated = annotation["AP"]?["N"],
                (annotation["F"]?.integer ?? 0) & 2 == 0
            else { return nil }
            let chosen = stated.isStream ? stated : annotation["AS"]?.name.flatMap { stated[$0] }
            return chosen.map { ($0, box) }
        }
    }

    /// The trim's size, or that of the media where no trim is stated.
    var width: Double { (trim ?? media).map { $0.right - $0.left } ?? 0 }
    var height: Double { (trim ?? media).map { $0.top - $0.bottom } ?? 0 }

    /// A page as it is placed on another: what its box shows of it, seen as it is shown, from the box's upper left corner.
    init(placing page: PDFObject, number: Int, in box: PageBox, forms: FormShelf, budget: ReadingBudget, fonts programs: FontPrograms) {
        self.number = number
        object = page
        let (width, height) = (box.shown.width.points, box.shown.height.points)
        let whole = Rectangle(left: 0, bottom: 0, right: width, top: height)
        (media, trim, bleed, crop) = (whole, whole, whole, nil)
        let space = box.toCorner.then(Matrix(1, 0, 0, -1, 0, height))
        var reader = MarkReader(space: space, clip: Self.extent(of: whole, in: .identity), forms: forms, budget: budget, fonts: programs)
        if let content = page.pageContent(limit: MarkReader.contentLimit) {
            reader.read(content, resources: page.inherited("Resources"))
        } else {
            reader.noteDamage()
        }
        marks = reader.marks
        texts = marks.filter(\.isText)
        fonts = reader.fonts.shown
        (isDamaged, isCutShort) = (reader.isDamaged, reader.isCutShort || budget.isSpent)
    }
}

/// A rectangle of PDF, its corners put in order.
struct Rectangle: Hashable {
    var left, bottom, right, top: Double

    init(left: Double, bottom: Double, right: Double, top: Double) {
        (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }

    init?(_ numbers: [Double]?) {
        guard let n = numbers, n.count == 4 else { return nil }
        self.init(left: min(n[0], n[2]), bottom: min(n[1], n[3]), right: max(n[0], n[2]), top: max(n[1], n[3]))
    }

    /// The upright box around it, as a transformation leaves it.
    func extent(in space: Matrix) -> Extent {
        var extent = Extent()
        for x in [left, right] { for y in [bottom, top] { extent.add(space.apply(x, y)) } }
        return extent
    }

    /// With a hundredth of a point for rounding.
    func contains(_ other: Rectangle) -> Bool {
        other.left >= left - 0.01 && other.right <= right + 0.01 && other.bottom >= bottom - 0.01 && other.top <= top + 0.01
    }
}
