import Press
import Source

/// The heaviest colour of a gradient, whatever its kind. ISO 32000-1, 8.7.4.5.
struct Gradient {
    private let shading: PDFObject
    private let space: InkSpace
    private let function: ColourFunction?

    init(_ shading: PDFObject, resources: PDFObject?) {
        self.shading = shading
        space = InkSpace.read(shading["ColorSpace"], resources: resources)
        function = ColourFunction(shading["Function"])
    }

    private static let steps = 64

    /// Nil where its colours cannot be told: its function or its mesh is damaged.
    var heaviest: MarkColour? {
        let colours: [[Double]]
        switch shading["ShadingType"]?.integer {
        case 1:
            let domain = shading["Domain"]?.doubles ?? [0, 1, 0, 1]
            guard let function, domain.count == 4 else { return nil }
            colours = (0..<256).map { number in
                let (x, y) = (Double(number % 16) / 15, Double(number / 16) / 15)
                return function.values([domain[0] + x * (domain[1] - domain[0]), domain[2] + y * (domain[3] - domain[2])])
            }
        case 2, 3:
            let domain = shading["Domain"]?.doubles ?? [0, 1]
            guard let function, domain.count == 2, shading["Coords"]?.doubles != nil else { return nil }
            colours = (0...Self.steps).map { function.values([domain[0] + Double($0) / Double(Self.steps) * (domain[1] - domain[0])]) }
        case .some(let kind) where (4...7).contains(kind):
            guard let stated = meshColours(kind) else { return nil }
            colours = function.map { function in stated.map(function.values) } ?? stated
        default: return nil
        }
        return colours.map(space.colour).max { $0.total < $1.total }
    }

    /// The colours at the vertices of a mesh.
    private func meshColours(_ kind: Int) -> [[Double]]? {
        guard let data = shading.streamData(limit: 64 << 20), let decode = shading["Decode"]?.doubles,
            let place = shading["BitsPerCoordinate"]?.integer, let depth = shading["BitsPerComponent"]?.integer,
            (1...32).contains(place), (1...16).contains(depth)
        else { return nil }
        let count = function == nil ? space.components : 1
        guard decode.count >= 4 + count * 2 else { return nil }
        let flag = kind == 5 ? 0 : shading["BitsPerFlag"]?.integer ?? 8
        guard (0...8).contains(flag) else { return nil }
        var reader = BitReader(data)
        var colours: [[Double]] = []
        let most = Double((1 << depth) - 1)
        while !reader.isAtEnd, colours.count < Limits.pdfShadingSamples {
            let edge = reader.take(flag)
            let (points, corners) =
                kind < 6 ? (1, 1) : edge == 0 ? (kind == 6 ? 12 : 16, 4) : (kind == 6 ? 8 : 12, 2)
            for _ in 0..<points * 2 { _ = reader.take(place) }
            if reader.isAtEnd { break }
            for _ in 0..<corners {
                colours.append(
                    (0..<count).map { index in
                        let (low, high) = (decode[4 + index * 2], decode[5 + index * 2])
                        return low + Double(reader.take(depth)) / most * (high - low)
                    })
            }
            if kind < 6 { reader.skipToByte() }
        }
        return colours.isEmpty ? nil : colours
    }
}
