import Measure

/// Reading of lengths: `9.5pt`, `350 mm`, `16字`, `2行`, `小五`.
extension Field {
    /// What lengths a field takes.
    public struct QuantityRule: Sendable {
        var allowsNegative = false
        var allowsZero = true

        /// Zero or more.
        public static let zeroOrMore = QuantityRule()
        /// More than zero.
        public static let positive = QuantityRule(allowsZero: false)
        /// Any.
        public static let any = QuantityRule(allowsNegative: true)
    }

    /// A number with its unit. Faults point at the character that is wrong: the number, the unit.
    public func quantity(_ rule: QuantityRule = .zeroOrMore) -> Quantity? {
        guard let text = text() else { return nil }
        let scalars = text.string[...].unicodeScalars
        if let size = HaoSize(name: text.string) { return Quantity(1, .named(size)) }
        switch DecimalNumber.prefix(of: scalars) {
        case .failure(let why):
            fault(
                "source.quantity", "'\("text", text.string.printable)' is not a length",
                hint: why.fault == .notANumber ? "write a number and its unit: \("examples", Quantity.examples)" : why.hint)
            return nil
        case .success((let value, let rest)):
            guard let unit = unit(rest, of: text, offset: scalars.count - rest.count) else { return nil }
            return checked(Quantity(value, unit), rule)
        }
    }

    /// A length in points, millimetres, centimetres or a 字号: where no lattice is known yet.
    public func length(_ table: HaoTable, _ rule: QuantityRule = .zeroOrMore) -> Length? {
        guard let quantity = quantity(rule) else { return nil }
        if let length = quantity.length(table) { return length }
        fault("source.quantity", "'\("name", name)' cannot be stated in 字 or 行", hint: "state it in mm or pt: the lattice is made of it")
        return nil
    }

    private func unit(_ rest: Substring.UnicodeScalarView, of text: SourceText, offset: Int) -> Quantity.Unit? {
        let blanks = rest.prefix { $0 == " " }.count
        let word = String(rest.dropFirst(blanks))
        if let unit = Quantity.units[word] { return unit }
        let place = text.position(at: offset + blanks)
        if word.isEmpty {
            findings.error(
                "source.no-unit", at: position, "'\("name", name)' is \("text", text.string) without a unit",
                hint: "write pt, mm, cm, 字 or 行 after it")
        } else {
            findings.error(
                "source.unit", at: place, "'\("word", word.printable)' is not a unit",
                hint: nearestName(to: word.lowercased(), among: Array(Quantity.units.keys)).map {
                    "did you mean '\("near", $0)'? units are pt, mm, cm, 字 and 行"
                } ?? "units are pt, mm, cm, 字 and 行")
        }
        return nil
    }

    private func checked(_ quantity: Quantity, _ rule: QuantityRule) -> Quantity? {
        if quantity.value < 0, !rule.allowsNegative {
            fault("source.negative", "'\("name", name)' cannot be negative")
        } else if quantity.value == 0, !rule.allowsZero {
            fault("source.zero", "'\("name", name)' must be more than zero")
        } else if abs(quantity.value) > Limits.quantity {
            fault("source.range", "'\("name", name)' is beyond any page", hint: "check the number and its unit")
        } else {
            return quantity
        }
        return nil
    }
}

extension Quantity {
    fileprivate static let examples = "9.5pt, 350mm, 16字, 2行 or 小五"

    /// Units by the way they are written.
    fileprivate static let units: [String: Unit] = ["pt": .points, "mm": .millimetres, "cm": .centimetres, "字": .characters, "行": .lines]

    /// A bound as an editor would write it: no needless decimals.
    static func shown(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
    }
}
