/// A moment as a document states it: it comes in as a value and is never read from a clock.
public struct DocumentDate: Hashable, Sendable {
    private var digits: [String]
    /// `+08:00`
    private let zone: String

    /// Reads `2026-01-15`, `2026-01-15T18:30:00` or `2026-01-15T18:30:00+08:00`; nil for any other form.
    /// What is not stated is midnight in China Standard Time.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let shape = Array("0000-00-00T00:00:00+00:00".utf8)
        guard [10, 19, 25].contains(bytes.count) else { return nil }
        for (byte, model) in zip(bytes, shape) {
            let fits = model == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == model || (model == 0x2b && byte == 0x2d)
            guard fits else { return nil }
        }
        let fields = text.split { !$0.isNumber }.map(String.init)
        let full = fields + ["00", "00", "00"].dropFirst(min(3, fields.count - 3))
        digits = Array(full.prefix(6))
        zone = bytes.count == 25 ? String(text.suffix(6)) : "+08:00"
        let numbers = digits.compactMap(Int.init)
        guard numbers.count == 6, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]), numbers[3] < 24, numbers[4] < 60,
            numbers[5] < 60
        else { return nil }
    }

    /// The same day at another time, in seconds from midnight.
    func atTime(_ second: Int) -> DocumentDate {
        var date = self
        let fields = [second / 3600, second / 60 % 60, second % 60]
        date.digits = digits.prefix(3) + fields.map { ($0 < 10 ? "0" : "") + String($0) }
        return date
    }

    /// As XMP writes it: `2026-01-15T00:00:00+08:00`.
    var xmp: String { "\(digits[0])-\(digits[1])-\(digits[2])T\(digits[3]):\(digits[4]):\(digits[5])\(zone)" }
    /// As the Info dictionary writes it (ISO 32000-1, 7.9.4): `D:20260115000000+08'00'`.
    var pdf: String { "D:" + digits.joined() + zone.prefix(3) + "'" + zone.suffix(2) + "'" }
}
