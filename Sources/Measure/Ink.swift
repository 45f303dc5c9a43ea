/// The name of an ink in the house's palette: `black`, `red`, `jade-20`. Items on a page name their ink and never a colour.
public struct InkName: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public static let black: InkName = "black"
    public static let paper: InkName = "paper"

    public var description: String { text }
    public static func < (a: InkName, b: InkName) -> Bool { a.text < b.text }
}

/// Amounts of the four process inks, each in tenths of a per cent: 0 to 1000.
public struct CMYK: Hashable, Sendable {
    public var cyan: Int
    public var magenta: Int
    public var yellow: Int
    public var black: Int

    public init(cyan: Int, magenta: Int, yellow: Int, black: Int) {
        self.cyan = cyan
        self.magenta = magenta
        self.yellow = yellow
        self.black = black
    }

    /// The total area coverage in tenths of a per cent: 0 to 4000.
    public var total: Int { cyan + magenta + yellow + black }

    /// True for black ink alone at full strength: what black text is printed in.
    public var isBlackAlone: Bool { self == CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000) }
    /// True where nothing is printed and the paper shows.
    public var isPaper: Bool { total == 0 }
    /// How many of the four inks take part.
    public var inkCount: Int { [cyan, magenta, yellow, black].count { $0 > 0 } }
}

/// A colour for screens and for the RGB drawing stage, 8 bits a channel.
public struct ScreenColour: Hashable, Sendable, Comparable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour as `#rrggbb`.
    public var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Reads `#rrggbb`; nil for any other form.
    public init?(hex: String) {
        guard hex.utf8.count == 7, hex.utf8.first == UInt8(ascii: "#"),
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }

    public static func < (a: ScreenColour, b: ScreenColour) -> Bool { a.hex < b.hex }
}

extension Ink {
    /// True for the process's black by itself at full strength.
    public var isBlackAlone: Bool { spot == nil && cmyk.isBlackAlone }
}

/// One ink of the palette: what the press prints, and the colour that stands for it while drawing.
public struct Ink: Hashable, Sendable {
    public var name: InkName
    /// Of a spot ink what stands for it.
    public var cmyk: CMYK
    /// The RGB key: unique in the palette, and near to how the ink looks on newsprint, so that an unfinished page is a fair proof.
    public var screen: ScreenColour
    /// The plate of its own that it is printed from; nil for an ink of the four.
    public var spot: SpotInk?

    public init(name: InkName, cmyk: CMYK, screen: ScreenColour, spot: SpotInk? = nil) {
        self.name = name
        self.cmyk = cmyk
        self.screen = screen
        self.spot = spot
    }
}
