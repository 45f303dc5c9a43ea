/// A length as a layout states it: a number and the unit it was written in.
///
/// What 字 and 行 are worth is for the lattice to say, and a 字号 for the house's table; so a quantity stays as written until it is resolved.
public struct Quantity: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        case points, millimetres, centimetres
        /// 字: widths of a body character.
        case characters
        /// 行: lines of the body's pitch.
        case lines
        /// A type size by name; its number is 1.
        case named(HaoSize)
    }

    public var value: Double
    public var unit: Unit

    public init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// The length in the lattice of a page.
    /// - Parameters:
    ///   - table: what the 字号 are worth.
    ///   - character: the width of one 字, gap included; nil where none is known yet.
    ///   - line: the pitch of one 行; nil where none is known yet.
    /// - Returns: nil for a quantity in 字 or 行 where they are not known.
    public func length(_ table: HaoTable, character: Length? = nil, line: Length? = nil) -> Length? {
        switch unit {
        case .points: .pt(value)
        case .millimetres: .mm(value)
        case .centimetres: .mm(value * 10)
        case .characters: character.map { $0 * value }
        case .lines: line.map { $0 * value }
        case .named(let size): table.length(of: size)
        }
    }
}

extension Quantity: CustomStringConvertible {
    /// The quantity as an editor writes it: `9.5pt`, `16字`, `小五`.
    public var description: String {
        let number = value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
        return switch unit {
        case .points: number + "pt"
        case .millimetres: number + "mm"
        case .centimetres: number + "cm"
        case .characters: number + "字"
        case .lines: number + "行"
        case .named(let size): size.rawValue
        }
    }
}
