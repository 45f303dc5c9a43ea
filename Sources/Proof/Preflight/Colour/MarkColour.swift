import Source

/// A colour as a PDF states it: the space and the amounts.
struct MarkColour: Hashable, Sendable {
    enum Space: Hashable, Sendable {
        case grey, rgb, cmyk
        /// Colours that are measured: CalRGB, Lab, ICCBased.
        case calibrated(String)
        case spot([String])
        case pattern
        case unknown(String)
    }

    /// The amounts of the four inks; grey stands for black, and what is not known for none.
    let inks: SIMD4<Double>
    let space: Space
    /// What the eye takes for black, in whatever colours.
    let looksBlack: Bool
    let isPaper: Bool
    /// Stated by the names of its inks: where it overprints, all others stay as they lie below.
    let isSeparated: Bool
    /// It stands for a pattern.
    var isPatterned = false

    /// - Parameter amounts: 0 to 1, the first four of those that are stated.
    private init(_ space: Space, _ amounts: SIMD4<Double>, stated count: Int) {
        self.space = space
        isSeparated = false
        func all(_ holds: (Double) -> Bool) -> Bool { (0..<min(count, 4)).allSatisfy { holds(amounts[$0]) } }
        switch space {
        case .cmyk:
            inks = count == 4 ? amounts.clamped : SIMD4(repeating: 0)
            looksBlack = inks.w >= 0.85 || inks.sum() >= 2.4
            isPaper = count > 0 && inks.sum() == 0
        case .grey:
            inks = count == 1 ? SIMD4(0, 0, 0, 1 - amounts.x) : SIMD4(repeating: 0)
            looksBlack = count > 0 && amounts.x <= 0.13
            isPaper = count > 0 && all { $0 == 1 }
        case .rgb:
            inks = count == 3 ? SIMD4(1 - amounts.x, 1 - amounts.y, 1 - amounts.z, 0) : SIMD4(repeating: 0)
            looksBlack = count > 0 && all { $0 <= 0.13 }
            isPaper = count > 0 && all { $0 == 1 }
        case .calibrated, .spot, .pattern, .unknown: (inks, looksBlack, isPaper) = (SIMD4(repeating: 0), false, false)
        }
    }

    init(space: Space, amounts: [Double]) {
        var first = SIMD4<Double>(repeating: 0)
        for (index, amount) in amounts.prefix(4).enumerated() { first[index] = amount }
        self.init(space, first, stated: amounts.count)
    }

    /// A tint of inks that are named.
    /// - Parameters:
    ///   - inks: what it lays down of the four.
    ///   - isProcess: it names none but the four.
    ///   - isBlank: it lays down nothing.
    init(tint names: [String], inks: SIMD4<Double>, isProcess: Bool, isBlank: Bool) {
        space = isProcess ? .cmyk : .spot(names)
        self.inks = inks.clamped
        isSeparated = true
        looksBlack = isProcess && (inks.w >= 0.85 || inks.sum() >= 2.4)
        isPaper = isBlank
    }

    static func grey(_ amount: Double) -> MarkColour { MarkColour(.grey, SIMD4(amount, 0, 0, 0), stated: 1) }
    static func rgb(_ red: Double, _ green: Double, _ blue: Double) -> MarkColour {
        MarkColour(.rgb, SIMD4(red, green, blue, 0), stated: 3)
    }
    static func cmyk(_ cyan: Double, _ magenta: Double, _ yellow: Double, _ black: Double) -> MarkColour {
        MarkColour(.cmyk, SIMD4(cyan, magenta, yellow, black), stated: 4)
    }

    /// What PDF paints in before any colour is chosen.
    static let initial = grey(0)

    var total: Double { inks.sum() }
    /// Black ink alone at full strength.
    var isBlackAlone: Bool { space == .cmyk && inks.x == 0 && inks.y == 0 && inks.z == 0 && inks.w >= 0.999 }
    var inkCount: Int { (0..<4).count { inks[$0] > 0 } }

    /// As a message names it: `DeviceRGB 0.2 0 1`.
    var name: Message {
        switch space {
        case .grey: "DeviceGray"
        case .rgb: "DeviceRGB"
        case .cmyk: "DeviceCMYK"
        case .calibrated(let name): Message(verbatim: name)
        case .spot(let names): "the spot colour \("names", names)"
        case .pattern: "a pattern"
        case .unknown(let name): "unknown colours (\("name", name))"
        }
    }
}

extension SIMD4<Double> {
    /// Within 0 to 1, as colours are read; none for what is no number.
    fileprivate var clamped: SIMD4<Double> {
        let known = replacing(with: 0, where: self .!= self)
        return known.clamped(lowerBound: SIMD4(repeating: 0), upperBound: SIMD4(repeating: 1))
    }
}
