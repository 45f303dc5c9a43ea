import Press

/// A function of a PDF: what colour a tint or a place in a gradient has. ISO 32000-1, 7.10.
indirect enum ColourFunction: Sendable {
    /// Samples on a lattice, between which values are interpolated.
    case sampled(SampledFunction)
    case exponential(from: [Double], to: [Double], exponent: Double, domain: ClosedRange<Double>)
    case stitched([ColourFunction], bounds: [Double], encode: [Double], domain: ClosedRange<Double>)
    case calculated(Calculation, domain: [Double], range: [Double])
    /// One function for each value.
    case several([ColourFunction])

    private static let nesting = 8

    /// Nil for what is no function, or damaged.
    init?(_ object: PDFObject?, nesting: Int = 0) {
        guard let object, nesting < Self.nesting else { return nil }
        if let items = object.items {
            let parts = items.prefix(32).compactMap { ColourFunction($0, nesting: nesting + 1) }
            guard !parts.isEmpty, parts.count == items.count else { return nil }
            self = .several(parts)
            return
        }
        guard let domain = object["Domain"]?.doubles, domain.count >= 2, domain.count % 2 == 0 else { return nil }
        let first = min(domain[0], domain[1])...max(domain[0], domain[1])
        switch object["FunctionType"]?.integer {
        case 0:
            guard let function = SampledFunction(object, domain: domain) else { return nil }
            self = .sampled(function)
        case 2:
            let (from, to) = (object["C0"]?.doubles ?? [0], object["C1"]?.doubles ?? [1])
            guard from.count == to.count, !from.isEmpty else { return nil }
            self = .exponential(from: from, to: to, exponent: object["N"]?.double ?? 1, domain: first)
        case 3:
            let parts = (object["Functions"]?.items ?? []).prefix(256).compactMap { ColourFunction($0, nesting: nesting + 1) }
            guard let bounds = object["Bounds"]?.doubles, let encode = object["Encode"]?.doubles, !parts.isEmpty,
                bounds.count == parts.count - 1, encode.count >= parts.count * 2
            else { return nil }
            self = .stitched(parts, bounds: bounds, encode: encode, domain: first)
        case 4:
            guard let text = object.streamData(limit: Calculation.mostBytes), let program = Calculation(text),
                let range = object["Range"]?.doubles, range.count % 2 == 0
            else { return nil }
            self = .calculated(program, domain: domain, range: range)
        default: return nil
        }
    }

    /// The values for some inputs.
    func values(_ inputs: [Double]) -> [Double] {
        let first = inputs.first ?? 0
        switch self {
        case .sampled(let function): return function.values(inputs)
        case .exponential(let from, let to, let exponent, let domain):
            let x = min(max(first, domain.lowerBound), domain.upperBound)
            let power = exponent == 1 ? x : Self.power(x, exponent)
            return zip(from, to).map { $0 + power * ($1 - $0) }
        case .stitched(let parts, let bounds, let encode, let domain):
            let x = min(max(first, domain.lowerBound), domain.upperBound)
            let part = bounds.firstIndex { x < $0 } ?? parts.count - 1
            let from = part == 0 ? domain.lowerBound : bounds[part - 1]
            let to = part == parts.count - 1 ? domain.upperBound : bounds[part]
            let share = to > from ? (x - from) / (to - from) : 0
            return parts[part].values([encode[part * 2] + share * (encode[part * 2 + 1] - encode[part * 2])])
        case .calculated(let program, let domain, let range):
            let clipped = inputs.enumerated().map { index, input in
                index * 2 + 1 < domain.count ? min(max(input, domain[index * 2]), domain[index * 2 + 1]) : input
            }
            let values = program.values(clipped)
            return values.suffix(range.count / 2).enumerated().map { min(max($1, range[$0 * 2]), range[$0 * 2 + 1]) }
        case .several(let parts): return parts.map { $0.values(inputs).first ?? 0 }
        }
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double { Calculation.power(base, exponent) }
}

/// A function of samples. ISO 32000-1, 7.10.2.
struct SampledFunction: Sendable {
    private let domain: [Double]
    private let range: [Double]
    private let sizes: [Int]
    private let encode: [Double]
    private let decode: [Double]
    private let samples: [Double]

    private static let mostSamples = 1 << 20

    init?(_ object: PDFObject, domain: [Double]) {
        guard let range = object["Range"]?.doubles, range.count >= 2, range.count % 2 == 0,
            let sizes = object["Size"]?.doubles.map({ $0.map { Int($0.bounded) } }), sizes.count == domain.count / 2,
            sizes.allSatisfy({ $0 > 0 }), let bits = object["BitsPerSample"]?.integer, [1, 2, 4, 8, 12, 16, 24, 32].contains(bits)
        else { return nil }
        var count = range.count / 2
        for size in sizes {
            count = count.multipliedReportingOverflow(by: size).partialValue
            guard count > 0, count <= Self.mostSamples else { return nil }
        }
        guard let data = object.streamData(limit: 16 << 20), data.count * 8 >= count * bits else { return nil }
        (self.domain, self.range, self.sizes) = (domain, range, sizes)
        let wholeAxes: [Double] = sizes.flatMap { [0, Double($0 - 1)] }
        let encode: [Double] = object["Encode"]?.doubles ?? wholeAxes
        let decode: [Double] = object["Decode"]?.doubles ?? range
        guard encode.count >= domain.count, decode.count >= range.count else { return nil }
        (self.encode, self.decode) = (encode, decode)
        var reader = BitReader(data)
        let most = Double((1 << bits) - 1)
        samples = (0..<count).map { _ in Double(reader.take(bits)) / most }
    }

    func values(_ inputs: [Double]) -> [Double] {
        let outputs = range.count / 2
        var corners: [(index: Int, weight: Double)] = [(0, 1)]
        var stride = 1
        for (axis, size) in sizes.enumerated() {
            let (low, high) = (domain[axis * 2], domain[axis * 2 + 1])
            let x = min(max(axis < inputs.count ? inputs[axis].bounded : low, low), high)
            let share = high > low ? (x - low) / (high - low) : 0
            let stated = encode[axis * 2] + share * (encode[axis * 2 + 1] - encode[axis * 2])
            let place = min(max(0, stated.bounded), Double(size - 1))
            let floor = Int(place.rounded(.down))
            let part = place - Double(floor)
            // With many inputs the nearest sample is near enough.
            if axis >= 4 || part == 0 {
                let nearest = Int(place.rounded()) * stride
                corners = corners.map { (index: $0.index + nearest, weight: $0.weight) }
            } else {
                let near = corners.map { (index: $0.index + floor * stride, weight: $0.weight * (1 - part)) }
                let far = corners.map { (index: $0.index + (floor + 1) * stride, weight: $0.weight * part) }
                corners = near + far
            }
            stride *= size
        }
        return (0..<outputs).map { output in
            let value = corners.reduce(0) { $0 + samples[$1.index * outputs + output] * $1.weight }
            let decoded = decode[output * 2] + value * (decode[output * 2 + 1] - decode[output * 2])
            return min(max(decoded, range[output * 2]), range[output * 2 + 1])
        }
    }
}

/// Reads numbers of any count of bits, the highest bit first; zeros beyond the end.
struct BitReader {
    private let data: [UInt8]
    private(set) var bit = 0

    init(_ data: [UInt8]) { self.data = data }

    var isAtEnd: Bool { bit >= data.count * 8 }

    mutating func take(_ bits: Int) -> UInt64 {
        var value: UInt64 = 0
        for _ in 0..<bits {
            let byte = bit >> 3
            value = value << 1 | (byte < data.count ? UInt64(data[byte] >> UInt8(7 - bit & 7)) & 1 : 0)
            bit += 1
        }
        return value
    }

    mutating func skipToByte() { bit = (bit + 7) & ~7 }
}
