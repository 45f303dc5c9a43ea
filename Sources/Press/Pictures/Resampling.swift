import Glibc

extension Raster {
    /// The picture reduced to so many pixels, by Lanczos filtering over three lobes, first along rows and then along columns.
    ///
    /// No library for it is linked to this room; weights are whole numbers of 1/16384, so that every machine gives the same bytes.
    func reduced(toWidth newWidth: Int, height newHeight: Int) -> Raster {
        var result = self
        if newWidth < width {
            let taps = ReductionTaps(from: width, to: newWidth)
            result = result.reducedRows(taps, newWidth)
        }
        if newHeight < height {
            let taps = ReductionTaps(from: height, to: newHeight)
            result = result.reducedColumns(taps, newHeight)
        }
        return result
    }

    private func reducedRows(_ taps: ReductionTaps, _ newWidth: Int) -> Raster {
        var result = self
        let size = channels.count
        result.width = newWidth
        result.samples = [UInt8](unsafeUninitializedCapacity: newWidth * height * size) { output, count in
            samples.withUnsafeBufferPointer { input in
                taps.withWeights { firsts, starts, weights in
                    for y in 0..<height {
                        for x in 0..<newWidth {
                            // Four sums serve one, three and four channels alike.
                            var sums = SIMD4<Int32>(repeating: 8192)
                            var place = (y * width + firsts[x]) * size
                            for tap in starts[x]..<starts[x + 1] {
                                sums &+= weights[tap] &* Self.load(input, place, size)
                                place &+= size
                            }
                            let target = (y * newWidth + x) * size
                            for channel in 0..<size { output[target + channel] = UInt8(clamping: sums[channel] >> 14) }
                        }
                    }
                }
            }
            count = newWidth * height * size
        }
        return result
    }

    @inline(__always)
    private static func load(_ input: UnsafeBufferPointer<UInt8>, _ place: Int, _ size: Int) -> SIMD4<Int32> {
        switch size {
        case 1: SIMD4(Int32(input[place]), 0, 0, 0)
        case 3: SIMD4(Int32(input[place]), Int32(input[place + 1]), Int32(input[place + 2]), 0)
        default: SIMD4(Int32(input[place]), Int32(input[place + 1]), Int32(input[place + 2]), Int32(input[place + 3]))
        }
    }

    private func reducedColumns(_ taps: ReductionTaps, _ newHeight: Int) -> Raster {
        var result = self
        let length = width * channels.count
        result.height = newHeight
        var sums = [Int32](repeating: 0, count: length)
        result.samples = [UInt8](unsafeUninitializedCapacity: newHeight * length) { output, count in
            samples.withUnsafeBufferPointer { input in
                sums.withUnsafeMutableBufferPointer { sums in
                    for y in 0..<newHeight {
                        for index in 0..<length { sums[index] = 0 }
                        for (offset, weight) in taps.weights(y).enumerated() {
                            let row = (taps.first(y) + offset) * length
                            for index in 0..<length { sums[index] &+= weight &* Int32(input[row + index]) }
                        }
                        for index in 0..<length { output[y * length + index] = ReductionTaps.sample(sums[index]) }
                    }
                }
            }
            count = newHeight * length
        }
        return result
    }
}

/// For each sample of a reduced line: which samples of the longer line take part, and with what weight.
struct ReductionTaps {
    private var firsts: [Int] = []
    private var starts: [Int] = [0]
    private var all: [Int32] = []

    private static let one: Double = 16384
    private static let lobes = 3.0

    init(from long: Int, to short: Int) {
        let ratio = Double(long) / Double(short)
        for index in 0..<short {
            let centre = (Double(index) + 0.5) * ratio
            let first = max(0, Int((centre - Self.lobes * ratio).rounded(.up)))
            let last = min(long - 1, Int((centre + Self.lobes * ratio).rounded(.down)))
            let raw = (first...max(first, last)).map { Self.lanczos((Double($0) + 0.5 - centre) / ratio) }
            append(first, raw)
        }
    }

    /// Weights are rounded so that their sum is exactly one: an even tone stays what it is.
    private mutating func append(_ first: Int, _ raw: [Double]) {
        let sum = raw.reduce(0, +)
        var weights = raw.map { Int32(($0 / sum * Self.one).rounded()) }
        let rest = Int32(Self.one) - weights.reduce(0, +)
        weights[weights.count / 2] += rest
        firsts.append(first)
        all += weights
        starts.append(all.count)
    }

    /// The tables without checks on every access: for the innermost loop.
    func withWeights<Result>(
        _ body: (_ firsts: UnsafeBufferPointer<Int>, _ starts: UnsafeBufferPointer<Int>, _ weights: UnsafeBufferPointer<Int32>) -> Result
    ) -> Result {
        firsts.withUnsafeBufferPointer { firsts in
            starts.withUnsafeBufferPointer { starts in all.withUnsafeBufferPointer { body(firsts, starts, $0) } }
        }
    }

    func first(_ index: Int) -> Int { firsts[index] }
    func weights(_ index: Int) -> ArraySlice<Int32> { all[starts[index]..<starts[index + 1]] }

    @inline(__always)
    static func sample(_ sum: Int32) -> UInt8 { UInt8(clamping: (sum &+ 8192) >> 14) }

    private static func lanczos(_ x: Double) -> Double {
        if x == 0 { return 1 }
        guard x.magnitude < lobes else { return 0 }
        return lobes * sin(.pi * x) * sin(.pi * x / lobes) / (.pi * .pi * x * x)
    }
}
