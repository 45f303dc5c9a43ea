import CPress
import Measure
import Source
import Testing

@testable import Press

/// A circle stays a circle, and its mark stays in its corner, however the camera held the picture and whatever it is coded in.
struct PictureOrientationTests {
    enum Kind: String, CaseIterable {
        case rgb, grey, cmyk, png
    }

    private static let (width, height) = (360, 240)
    private static let radius = 90.0

    /// The picture as it is seen: a dark circle in the middle, a dark square in the upper left corner.
    private static func isDark(_ x: Int, _ y: Int) -> Bool {
        let (dx, dy) = (Double(x) + 0.5 - Double(width) / 2, Double(y) + 0.5 - Double(height) / 2)
        return dx * dx + dy * dy <= radius * radius || (x < 20 && y < 20)
    }

    /// Where a stored pixel is seen. Exif 2.3, 4.6.4: where the first row and the first column of what is stored are seen.
    private static func seen(_ column: Int, _ row: Int, _ orientation: PictureOrientation) -> (x: Int, y: Int) {
        switch orientation {
        case .upright: (column, row)
        case .topRight: (width - 1 - column, row)
        case .bottomRight: (width - 1 - column, height - 1 - row)
        case .bottomLeft: (column, height - 1 - row)
        case .leftTop: (row, column)
        case .rightTop: (width - 1 - row, column)
        case .rightBottom: (width - 1 - row, height - 1 - column)
        case .leftBottom: (row, height - 1 - column)
        }
    }

    private static func file(_ kind: Kind, _ orientation: PictureOrientation) throws -> PictureFile {
        let (columns, rows) = orientation.isTurned ? (height, width) : (width, height)
        let colours: (dark: [UInt8], light: [UInt8]) =
            switch kind {
            case .rgb, .png: ([180, 20, 30], [255, 255, 255])
            case .grey: ([10], [255])
            // As Adobe's marker has it: inverted.
            case .cmyk: ([255, 20, 40, 200], [255, 255, 255, 255])
            }
        let samples = (0..<rows).flatMap { row in
            (0..<columns).flatMap { column in
                let (x, y) = seen(column, row, orientation)
                return isDark(x, y) ? colours.dark : colours.light
            }
        }
        let value = UInt8(orientation.rawValue)
        guard kind == .png else {
            let bytes = TestPicture.jpeg(
                samples, channels: colours.dark.count, width: columns, height: rows, segments: [TestPicture.exif(orientation: value)])
            return try PictureFile.inspect(bytes, path: "circle.jpg")
        }
        let png = TestPicture.png(samples, format: UInt32(PNG_FORMAT_FLAG_COLOR), width: columns, height: rows)
        return try PictureFile.inspect(TestPicture.withExif(png, orientation: value), path: "circle.png")
    }

    @Test(arguments: PictureOrientation.allCases, Kind.allCases)
    func aCircleStaysACircle(_ orientation: PictureOrientation, _ kind: Kind) throws {
        let file = try Self.file(kind, orientation)
        #expect(file.proportion == Double(Self.width) / Double(Self.height))
        #expect(file.pixels?.orientation == orientation)
        // Reduced on the way: 240 pixels an inch are left.
        let printed = Size(width: .pt(72 * 0.9), height: .pt(72 * 0.6))
        let ready = try PicturePreparation(condition: TestPicture.condition(), settings: .coldset, cache: nil).prepare(
            file, printed: printed)
        let raster = try Raster.shown(ready, ground: (255, 255, 255), atLeast: (Int.max, Int.max))
        #expect((raster.width, raster.height) == (216, 144))
        let screen = try ScreenPixels(file, atLeast: 2000, house: TestPicture.condition().profile)
        #expect((screen.width, screen.height) == (Self.width, Self.height))

        func isDark(_ x: Int, _ y: Int) -> Bool { raster.inks(x, y).reduce(0, +) > 60 }
        let across = (0..<raster.width).count { isDark($0, raster.height / 2) }
        let down = (0..<raster.height).count { isDark(raster.width / 2, $0) }
        let (widthPrinted, heightPrinted) = (
            Double(across) / Double(raster.width) * printed.width.points, Double(down) / Double(raster.height) * printed.height.points
        )
        #expect(abs(widthPrinted / heightPrinted - 1) < 0.01)
        let corners = [(3, 3), (raster.width - 4, 3), (3, raster.height - 4), (raster.width - 4, raster.height - 4)]
        #expect(corners.map { isDark($0.0, $0.1) } == [true, false, false, false])
    }

    /// An orientation that no camera writes leaves the picture as it is stored.
    @Test(arguments: [0, 9, 255]) func nonsenseIsUpright(_ value: UInt8) throws {
        let samples = TestPicture.halves([0], [255])
        let bytes = TestPicture.jpeg(samples, channels: 1, segments: [TestPicture.exif(orientation: value)])
        #expect(try PictureFile.inspect(bytes, path: "a.jpg").pixels?.orientation == .upright)
    }
}
