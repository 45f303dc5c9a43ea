/// A place on the page: from the top left corner of the trim box, x to the right, y down.
public struct Point: Hashable, Sendable {
    public var x: Length
    public var y: Length

    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(x: .zero, y: .zero)

    public static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
    public static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
    public var width: Length
    public var height: Length

    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle: its top left corner and its size.
public struct Box: Hashable, Sendable {
    public var origin: Point
    public var size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    public var left: Length { origin.x }
    public var top: Length { origin.y }
    public var right: Length { origin.x + size.width }
    public var bottom: Length { origin.y + size.height }
    public var width: Length { size.width }
    public var height: Length { size.height }
    public var centre: Point { Point(x: left + width / 2, y: top + height / 2) }

    /// The box grown by so much on every side (shrunk where negative).
    public func outset(by margin: Length) -> Box {
        Box(x: left - margin, y: top - margin, width: width + margin * 2, height: height + margin * 2)
    }

    /// The box with its sides moved inwards.
    public func inset(top: Length = .zero, right: Length = .zero, bottom: Length = .zero, left: Length = .zero) -> Box {
        Box(x: self.left + left, y: self.top + top, width: width - left - right, height: height - top - bottom)
    }

    public func contains(_ other: Box) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }

    /// True where the two boxes share some area; boxes that only touch do not.
    public func intersects(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    public func translated(by offset: Point) -> Box { Box(origin: origin + offset, size: size) }
}

extension Point: CustomStringConvertible {
    public var description: String { "\(x) \(y)" }
}

extension Size: CustomStringConvertible {
    public var description: String { "\(width) x \(height)" }
}

extension Box: CustomStringConvertible {
    public var description: String { "\(left) \(top) \(width) x \(height)" }
}
