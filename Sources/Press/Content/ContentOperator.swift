/// The operators of a content stream. ISO 32000-1, annex A.
public enum ContentOperator: String, Sendable, CaseIterable {
    case save = "q"
    case restore = "Q"
    case concatenate = "cm"
    case lineWidth = "w"
    case lineCap = "J"
    case lineJoin = "j"
    case miterLimit = "M"
    case dash = "d"
    case renderingIntent = "ri"
    case flatness = "i"
    case graphicsState = "gs"
    case move = "m"
    case line = "l"
    case curve = "c"
    case curveFromCurrent = "v"
    case curveToEnd = "y"
    case closePath = "h"
    case rectangle = "re"
    case stroke = "S"
    case closeStroke = "s"
    case fill = "f"
    case fillOld = "F"
    case fillEvenOdd = "f*"
    case fillStroke = "B"
    case fillStrokeEvenOdd = "B*"
    case closeFillStroke = "b"
    case closeFillStrokeEvenOdd = "b*"
    case endPath = "n"
    case clip = "W"
    case clipEvenOdd = "W*"
    case beginText = "BT"
    case endText = "ET"
    case characterSpacing = "Tc"
    case wordSpacing = "Tw"
    case horizontalScaling = "Tz"
    case leading = "TL"
    case font = "Tf"
    case textRendering = "Tr"
    case textRise = "Ts"
    case moveText = "Td"
    case moveTextSetLeading = "TD"
    case textMatrix = "Tm"
    case nextLine = "T*"
    case showText = "Tj"
    case showTextArray = "TJ"
    case nextLineShow = "'"
    case nextLineShowSpaced = "\""
    case glyphWidth = "d0"
    case glyphWidthAndBox = "d1"
    case strokeSpace = "CS"
    case fillSpace = "cs"
    case strokeColour = "SC"
    case strokeColourNamed = "SCN"
    case fillColour = "sc"
    case fillColourNamed = "scn"
    case strokeGrey = "G"
    case fillGrey = "g"
    case strokeRGB = "RG"
    case fillRGB = "rg"
    case strokeCMYK = "K"
    case fillCMYK = "k"
    case shading = "sh"
    case beginImage = "BI"
    case imageData = "ID"
    case endImage = "EI"
    case xObject = "Do"
    case markPoint = "MP"
    case markPointWithProperties = "DP"
    case beginMarked = "BMC"
    case beginMarkedWithProperties = "BDC"
    case endMarked = "EMC"
    case beginCompatibility = "BX"
    case endCompatibility = "EX"

    /// The operator that some bytes spell; nil for none.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count <= 3 else { return nil }
        var code: UInt32 = 0
        for index in range { code = code << 8 | UInt32(bytes[index]) }
        guard let known = OperatorTable.all.at(code) else { return nil }
        self = known
    }
}

/// Every operator by its bytes, packed into a number: three bytes are the longest. Each stands at the place that its number is
/// scattered to, or at the next one that was free; a page asks for thousands.
private struct OperatorTable {
    private var places = [(code: UInt32, kind: ContentOperator)?](repeating: nil, count: 256)

    static let all = OperatorTable()

    private init() {
        for kind in ContentOperator.allCases {
            let code = kind.rawValue.utf8.reduce(0) { $0 << 8 | UInt32($1) }
            var place = Self.place(of: code)
            while places[place] != nil { place = (place + 1) & 255 }
            places[place] = (code, kind)
        }
    }

    private static func place(of code: UInt32) -> Int { Int((code &* 0x9e37_79b1) >> 24) }

    func at(_ code: UInt32) -> ContentOperator? {
        var place = Self.place(of: code)
        while let stated = places[place] {
            if stated.code == code { return stated.kind }
            place = (place + 1) & 255
        }
        return nil
    }
}
