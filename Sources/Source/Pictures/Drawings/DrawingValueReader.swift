import Glibc

/// Reads the numbers, paths and transforms of illustrations byte by byte. SVG 1.1 second edition, 4.2, 7.6, 8.3.9.
struct DrawingValueReader {
    private let bytes: UnsafeRawBufferPointer
    private var index = 0
    /// The numbers and flags of one set of a path's arguments, where somebody asks for them.
    private var arguments: [Double] = []
    private var keepsArguments = false

    /// A greater number is a mistake: cairo counts in 1/256 of a unit up to eight million.
    private static let greatest = 1e6

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private var isAtEnd: Bool { index >= bytes.count }
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipBlanks() { while let byte = next, byte.isXMLBlank || byte == 0x0c { index += 1 } }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    /// Blanks with at most one comma among them.
    private mutating func skipSeparator() {
        skipBlanks()
        if takes(UInt8(ascii: ",")) { skipBlanks() }
    }

    // MARK: Numbers

    /// `-1.5e3`; nil for anything else, and for what is too great to be drawn.
    private mutating func number() -> Double? {
        let start = index
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
        let whole = digits()
        var fraction = 0
        if next == UInt8(ascii: ".") {
            index += 1
            fraction = digits()
        }
        guard whole + fraction > 0 else {
            index = start
            return nil
        }
        takeExponent()
        guard index - start <= 40, let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), abs(value) <= Self.greatest
        else { return nil }
        return value
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func takeExponent() {
        let start = index
        guard let letter = next, letter | 0x20 == UInt8(ascii: "e") else { return }
        index += 1
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
        // `em` and `ex` are units, not exponents.
        if digits() == 0 { index = start }
    }

    mutating func takesNumbers(_ count: ClosedRange<Int>, least: Double) -> Bool {
        var found = 0
        while !isAtEnd {
            guard let value = number(), value >= least else { return false }
            found += 1
            skipSeparator()
        }
        return count.contains(found)
    }

    mutating func takesLengths(_ count: ClosedRange<Int>, least: Double, allowsShares: Bool) -> Bool {
        var found = 0
        while !isAtEnd {
            guard let value = number(), value >= least, takesUnit(allowsShares) else { return false }
            found += 1
            skipSeparator()
        }
        return count.contains(found)
    }

    private mutating func takesUnit(_ allowsShares: Bool) -> Bool {
        if takes(UInt8(ascii: "%")) { return allowsShares }
        let start = index
        while let byte = next, (0x61...0x7a).contains(byte | 0x20) { index += 1 }
        return DrawingUnit.userUnits(in: String(decoding: bytes[start..<index], as: UTF8.self)) != nil
    }

    /// 1 or 100 %.
    mutating func takesOne() -> Bool {
        guard let value = number() else { return false }
        let share = takes(UInt8(ascii: "%")) ? value / 100 : value
        skipBlanks()
        return share == 1 && isAtEnd
    }

    // MARK: Points and paths

    mutating func takesPoints() -> Bool {
        var count = 0
        while !isAtEnd {
            guard number() != nil else { return false }
            count += 1
            skipSeparator()
        }
        return count.isMultiple(of: 2)
    }

    mutating func takesPath() -> Bool { takesPath { _, _ in } }

    /// True where a path has a part of segments that leads nowhere: it begins and ends at one point and never leaves it. An arc that ends
    /// where it begins is no segment (F.6.2).
    mutating func pathHasLineOfNone() -> Bool {
        var trace = PathTrace()
        keepsArguments = true
        skipBlanks()
        return takesPath { trace.add($0, $1) } && trace.hasLineOfNone
    }

    /// True where some points, two of them or closed, are one.
    mutating func pointsAreOne(isClosed: Bool) -> Bool {
        var numbers: [Double] = []
        skipBlanks()
        while let value = number() {
            numbers.append(value)
            skipSeparator()
        }
        guard isAtEnd, numbers.count >= (isClosed ? 2 : 4), numbers.count.isMultiple(of: 2) else { return false }
        return stride(from: 2, to: numbers.count, by: 2).allSatisfy { numbers[$0] == numbers[0] && numbers[$0 + 1] == numbers[1] }
    }

    /// `segment` is told each letter with each set of its arguments.
    private mutating func takesPath(_ segment: (UInt8, [Double]) -> Void) -> Bool {
        var isFirst = true
        while !isAtEnd {
            guard let letter = next, let kinds = Self.arguments(of: letter | 0x20), !isFirst || letter | 0x20 == UInt8(ascii: "m") else {
                return false
            }
            index += 1
            isFirst = false
            skipBlanks()
            // Further pairs after a moveto are lines: `l` stands before `m`.
            var told = letter
            guard
                takesArguments(
                    kinds,
                    {
                        segment(told, $0)
                        if letter | 0x20 == UInt8(ascii: "m") { told = letter - 1 }
                    })
            else { return false }
        }
        return true
    }

    /// What follows a letter: `n` a number, `f` a flag of an arc.
    private static func arguments(of letter: UInt8) -> StaticString? {
        switch letter {
        case UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "t"): "nn"
        case UInt8(ascii: "h"), UInt8(ascii: "v"): "n"
        case UInt8(ascii: "c"): "nnnnnn"
        case UInt8(ascii: "s"), UInt8(ascii: "q"): "nnnn"
        case UInt8(ascii: "a"): "nnnffnn"
        case UInt8(ascii: "z"): ""
        default: nil
        }
    }

    /// One or more sets of a letter's arguments.
    private mutating func takesArguments(_ kinds: StaticString, _ segment: ([Double]) -> Void) -> Bool {
        arguments.removeAll(keepingCapacity: true)
        guard kinds.utf8CodeUnitCount > 0 else {
            segment(arguments)
            return true
        }
        repeat {
            arguments.removeAll(keepingCapacity: true)
            for place in 0..<kinds.utf8CodeUnitCount {
                if kinds.utf8Start[place] == UInt8(ascii: "f") {
                    guard let flag = next, flag == UInt8(ascii: "0") || flag == UInt8(ascii: "1") else { return false }
                    index += 1
                    if keepsArguments { arguments.append(Double(flag & 1)) }
                } else {
                    guard let value = number() else { return false }
                    if keepsArguments { arguments.append(value) }
                }
                // A comma belongs to a number that follows.
                let end = index
                skipSeparator()
                if let byte = next, Self.arguments(of: byte | 0x20) != nil, bytes[end..<index].contains(UInt8(ascii: ",")) { return false }
            }
            segment(arguments)
        } while next.map { ($0 >= 0x2b && $0 <= 0x39) } == true
        return bytes[index - 1] != UInt8(ascii: ",")
    }

    // MARK: Transforms

    mutating func takesTransforms() -> Bool {
        while !isAtEnd {
            let start = index
            while let byte = next, (0x61...0x7a).contains(byte | 0x20) { index += 1 }
            let name = String(decoding: bytes[start..<index], as: UTF8.self)
            skipBlanks()
            guard takes(UInt8(ascii: "(")) else { return false }
            skipBlanks()
            var numbers: [Double] = []
            while next != UInt8(ascii: ")") {
                guard let value = number() else { return false }
                numbers.append(value)
                skipSeparator()
            }
            index += 1
            guard Self.isSound(name, numbers) else { return false }
            skipSeparator()
        }
        return true
    }

    /// The right count of numbers, and an area left of every area.
    private static func isSound(_ name: String, _ numbers: [Double]) -> Bool {
        switch name {
        case "matrix": numbers.count == 6 && abs(numbers[0] * numbers[3] - numbers[1] * numbers[2]) > 1e-12
        case "translate": (1...2).contains(numbers.count)
        case "scale": (1...2).contains(numbers.count) && !numbers.contains(0)
        case "rotate": numbers.count == 1 || numbers.count == 3
        case "skewX", "skewY": numbers.count == 1 && abs(cos(numbers[0] * .pi / 180)) > 1e-6
        default: false
        }
    }
}

/// Units of lengths that are of one size everywhere.
enum DrawingUnit {
    /// How many user units of 1/96 inch; nil for those that depend on fonts or windows.
    static func userUnits(in unit: String) -> Double? {
        switch unit {
        case "", "px": 1
        case "pt": 96.0 / 72
        case "pc": 16
        case "mm": 96 / 25.4
        case "cm": 96 / 2.54
        case "in": 96
        default: nil
        }
    }
}
