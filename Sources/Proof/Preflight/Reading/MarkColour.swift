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

    let space: Space
    /// 0 to 1.
    let amounts: [Double]
    /// The amounts of the four inks; grey stands for black, and what is not known for none.
    let inks: SIMD4<Double>

    init(space: Space, amounts: [Double]) {
        self.space = space
        self.amounts = amounts
        inks =
            switch space {
            case .cmyk where amounts.count == 4: SIMD4(amounts[0], amounts[1], amounts[2], amounts[3])
            case .grey where amounts.count == 1: SIMD4(0, 0, 0, 1 - amounts[0])
            case .rgb where amounts.count == 3: SIMD4(1 - amounts[0], 1 - amounts[1], 1 - amounts[2], 0)
            default: SIMD4(repeating: 0)
            }
    }

    /// What PDF paints in before any colour is chosen.
    static let initial = MarkColour(space: .grey, amounts: [0])

    var total: Double { inks.sum() }
    /// Black ink alone at full strength.
    var isBlackAlone: Bool { space == .cmyk && inks.x == 0 && inks.y == 0 && inks.z == 0 && inks.w >= 0.999 }
    /// What the eye takes for black, in whatever colours.
    var looksBlack: Bool {
        guard !amounts.isEmpty else { return false }
        return switch space {
        case .grey: amounts.first.map { $0 <= 0.13 } ?? false
        case .rgb: amounts.allSatisfy { $0 <= 0.13 }
        case .cmyk: inks.w >= 0.85 || total >= 2.4
        default: false
        }
    }
    var isPaper: Bool {
        guard !amounts.isEmpty else { return false }
        return switch space {
        case .cmyk: total == 0
        case .grey, .rgb: amounts.allSatisfy { $0 == 1 }
        default: false
        }
    }
    var inkCount: Int { (0..<4).count { inks[$0] > 0 } }

    /// As a message names it: `DeviceRGB 0.2 0 1`.
    var name: String {
        switch space {
        case .grey: "DeviceGray"
        case .rgb: "DeviceRGB"
        case .cmyk: "DeviceCMYK"
        case .calibrated(let name): name
        case .spot(let names): "the spot colour \(names.joined(separator: ", "))"
        case .pattern: "a pattern"
        case .unknown(let name): "unknown colours (\(name))"
        }
    }
}
