import Measure

/// The part of a page that is placed: its trim; where it states none its art box, its crop box or its media. ISO 32000-1, 14.11.2.
public struct PageBox: Hashable, Sendable {
    public let left, bottom, right, top: Double
    /// Turned clockwise by so many quarters when it is shown.
    public let quarters: Int
    /// The box that it is: `TrimBox`.
    public let name: String

    private static let names = ["TrimBox", "ArtBox", "CropBox", "MediaBox"]

    /// Nil where the page has no size.
    public init?(_ page: PDFObject) {
        for name in Self.names {
            guard let corners = page.inherited(name)?.doubles, corners.count == 4 else { continue }
            let (x, y) = ((corners[0], corners[2]), (corners[1], corners[3]))
            (left, right, bottom, top) = (min(x.0, x.1), max(x.0, x.1), min(y.0, y.1), max(y.0, y.1))
            guard right - left > 1, top - bottom > 1, max(left.magnitude, right.magnitude, bottom.magnitude, top.magnitude) < 1e5 else {
                return nil
            }
            let degrees = page.inherited("Rotate")?.integer ?? 0
            guard degrees % 90 == 0 else { return nil }
            quarters = ((degrees / 90) % 4 + 4) % 4
            self.name = name
            return
        }
        return nil
    }

    private var isTurned: Bool { quarters % 2 == 1 }
    /// As it is shown, in points.
    var width: Double { isTurned ? top - bottom : right - left }
    var height: Double { isTurned ? right - left : top - bottom }
    public var shown: Size { Size(width: .pt(width), height: .pt(height)) }

    /// From the page's space to points from the lower left corner of the box as it is shown.
    public var toCorner: Matrix {
        switch quarters {
        case 1: Matrix(0, -1, 1, 0, -bottom, right)
        case 2: Matrix(-1, 0, 0, -1, right, top)
        case 3: Matrix(0, 1, -1, 0, top, -left)
        default: Matrix(1, 0, 0, 1, -left, -bottom)
        }
    }

    var spelled: String { "[" + [left, bottom, right, top].map(Self.spell).joined(separator: " ") + "]" }

    /// A number to nine decimals, without those that say nothing.
    static func spell(_ number: Double) -> String {
        let units = (number.magnitude * 1e9).rounded()
        guard units >= 1 else { return "0" }
        let digits = String(Int(units))
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        var decimals = padded.suffix(9)
        while decimals.last == "0" { decimals.removeLast() }
        return (number < 0 ? "-" : "") + padded.dropLast(9) + (decimals.isEmpty ? "" : "." + decimals)
    }
}

extension Matrix {
    /// As an array of PDF.
    var spelled: String { "[" + [a, b, c, d, e, f].map(PageBox.spell).joined(separator: " ") + "]" }
}

extension PDFObject {
    /// A page takes what it does not state from its parents. ISO 32000-1, 7.7.3.4.
    public func inherited(_ key: String) -> PDFObject? {
        var node: PDFObject? = self
        for _ in 0..<50 {
            guard let current = node else { return nil }
            if let value = current[key] { return value }
            node = current["Parent"]
        }
        return nil
    }
}
