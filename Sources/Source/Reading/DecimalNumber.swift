/// Reads a decimal number as an editor writes one: `9`, `9.5`, `-0.25`. Nothing else is a number: not `010`, `1e3`, `.5`, `1,000`, `１２`.
enum DecimalNumber {
    enum Fault: Hashable {
        case notANumber, leadingZero, fullWidth, tooLong, grouped
    }

    /// The number at the start of the text and what follows it, or why there is none.
    static func prefix(of text: Substring.UnicodeScalarView) -> Result<(value: Double, rest: Substring.UnicodeScalarView), FaultError> {
        var rest = text
        let isNegative = rest.first == "-" || rest.first == "−"
        if isNegative { rest.removeFirst() }
        if let first = rest.first, (0xff10...0xff19).contains(first.value) { return .failure(.init(.fullWidth)) }
        let whole = rest.prefix(while: \.isDigit)
        guard !whole.isEmpty else { return .failure(.init(.notANumber)) }
        guard whole.count == 1 || whole.first != "0" else { return .failure(.init(.leadingZero)) }
        rest = rest.dropFirst(whole.count)
        var part = whole.prefix(0)
        if rest.first == "." {
            part = rest.dropFirst().prefix(while: \.isDigit)
            guard !part.isEmpty else { return .failure(.init(.notANumber)) }
            rest = rest.dropFirst(1 + part.count)
        }
        if rest.first == ",", rest.dropFirst().first?.isDigit == true { return .failure(.init(.grouped)) }
        guard whole.count <= 9, part.count <= Limits.decimals else { return .failure(.init(.tooLong)) }
        // Both are exact in a Double, so their quotient is the nearest Double to what was written.
        let digits = (Array(whole) + part).reduce(0) { $0 * 10 + Int($1.value) - 48 }
        let value = Double(digits) / (0..<part.count).reduce(1.0) { scale, _ in scale * 10 }
        return .success((isNegative ? -value : value, rest))
    }

    struct FaultError: Error {
        let fault: Fault
        init(_ fault: Fault) { self.fault = fault }

        var hint: Message {
            switch fault {
            case .notANumber: "write digits, like 12 or 9.5"
            case .leadingZero: "write it without the leading zero"
            case .fullWidth: "write the digits half-width: 0123456789"
            case .tooLong: "no number here needs more than nine digits and \("decimals", Limits.decimals) decimals"
            case .grouped: "write it without commas: 1000"
            }
        }
    }
}

extension Unicode.Scalar {
    /// An ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(value) }
}
