import Press
import Source

/// Where the Info dictionary and the XMP packet speak of the same thing and say something else. ISO 15930-7, 6.10.
struct MetadataAgreement {
    /// What differs, as a message names it.
    let differences: [Message]

    private static let texts: [(String, String, Message)] = [
        ("Title", "title", "titles"), ("Producer", "Producer", "producers"), ("Creator", "CreatorTool", "programs"),
    ]
    private static let dates: [(String, String, Message)] = [
        ("CreationDate", "CreateDate", "dates of creation"), ("ModDate", "ModifyDate", "dates of the last change"),
    ]

    init(_ info: PDFObject?, _ xmp: XMPProperties) {
        func differs<Value: Equatable>(_ stated: Value?, _ written: Value?) -> Bool {
            guard let stated, let written else { return false }
            return stated != written
        }
        let texts = Self.texts.filter { key, property, _ in differs(info?[key]?.text?.plain, xmp[property]?.plain) }
        let dates = Self.dates.filter { key, property, _ in differs(Moment(info?[key]?.text), Moment(xmp[property])) }
        let trapped: [Message] = differs(info?["Trapped"]?.name, xmp["Trapped"]) ? ["words on trapping"] : []
        differences = (texts + dates).map(\.2) + trapped
    }
}

extension String {
    /// Without white space around it, which packets are padded with.
    fileprivate var plain: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank && $0.value != 0 })) }
}

/// A date as a PDF or an XMP packet writes it, as seconds of world time; days alone where no time is stated.
private struct Moment: Equatable {
    private let fields: [Int]
    /// Minutes ahead of world time; nil where that is not stated.
    private let zone: Int?

    init?(_ text: String?) {
        guard let text else { return nil }
        var digits = ""
        var rest = (text.hasPrefix("D:") ? text.dropFirst(2) : text[...])[...]
        while let character = rest.first, character.isASCII,
            character.isNumber || (digits.count < 8 && character == "-") || character == ":" || character == "T" || character == " "
        {
            if character.isNumber { digits.append(character) }
            rest.removeFirst()
        }
        guard digits.count >= 4 else { return nil }
        fields = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].compactMap { range in
            digits.count >= range.upperBound ? Int(digits.dropFirst(range.lowerBound).prefix(range.count)) : nil
        }
        if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
        let numbers = rest.dropFirst().split { !$0.isNumber }.compactMap { Int($0) }
        switch rest.first {
        case "Z": zone = 0
        case "+": zone = (numbers.first ?? 0) * 60 + (numbers.count > 1 ? numbers[1] : 0)
        case "-": zone = -((numbers.first ?? 0) * 60 + (numbers.count > 1 ? numbers[1] : 0))
        default: zone = nil
        }
    }

    /// As far as both are stated.
    static func == (one: Moment, other: Moment) -> Bool {
        let count = min(one.fields.count, other.fields.count)
        guard let zone = one.zone, let otherZone = other.zone, zone != otherZone, count >= 5 else {
            return one.fields.prefix(count) == other.fields.prefix(count)
        }
        return one.minutes - zone == other.minutes - otherZone
    }

    /// Minutes since a day long ago, by the calendar.
    private var minutes: Int {
        let (year, month, day) = (fields[0], fields[1], fields[2])
        let shifted = month <= 2 ? year - 1 : year
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day
        return (days * 24 + fields[3]) * 60 + fields[4]
    }
}
