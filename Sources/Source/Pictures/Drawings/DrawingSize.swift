/// The size that the outermost element of an SVG states.
enum DrawingSize {
    /// A positive length in user units of 1/96 inch; nil for per cents and units of no fixed size.
    static func userUnits(_ text: String) -> Double? {
        let number = text.prefix { !$0.isLetter || ($0 == "e" && text.contains { $0.isNumber }) }
        for length in [number.count, text.prefix { $0.isNumber || "+-.".contains($0) }.count] {
            guard let value = positive(text.prefix(length)), let unit = DrawingUnit.userUnits(in: String(text.dropFirst(length))) else {
                continue
            }
            return value * unit
        }
        return nil
    }

    /// A place along one axis.
    enum Place: Equatable {
        /// In user units.
        case units(Double)
        /// Per cent of the picture's side.
        case share(Double)
    }

    /// A length of any sign, or a share; nil for anything else.
    static func place(_ text: String) -> Place? {
        let number = text.prefix { $0.isNumber || "+-.eE".contains($0) }
        guard let value = Double(number) else { return nil }
        let unit = String(text.dropFirst(number.count))
        return unit == "%" ? .share(value) : DrawingUnit.userUnits(in: unit).map { .units(value * $0) }
    }

    /// Four numbers, the last two of them positive.
    static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let numbers = text.split { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
        guard numbers.count == 4, numbers.prefix(2).allSatisfy({ Double($0).map { abs($0) <= 1e6 } == true }),
            let width = positive(numbers[2]), let height = positive(numbers[3])
        else { return nil }
        return (width, height)
    }

    private static func positive(_ text: Substring) -> Double? {
        guard text.utf8.count <= 24, let value = Double(text), value > 0, value <= 1e6 else { return nil }
        return value
    }
}
