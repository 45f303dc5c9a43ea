/// The operators of a content stream. ISO 32000-1, annex A.
public enum ContentOperator: String, Sendable, CaseIterable {
    case save = "q", restore = "Q", concatenate = "cm"
    case lineWidth = "w", lineCap = "J", lineJoin = "j", miterLimit = "M", dash = "d"
    case renderingIntent = "ri", flatness = "i", graphicsState = "gs"
    case move = "m", line = "l", curve = "c", curveFromCurrent = "v", curveToEnd = "y", closePath = "h", rectangle = "re"
    case stroke = "S", closeStroke = "s", fill = "f", fillOld = "F", fillEvenOdd = "f*"
    case fillStroke = "B", fillStrokeEvenOdd = "B*", closeFillStroke = "b", closeFillStrokeEvenOdd = "b*"
    case endPath = "n", clip = "W", clipEvenOdd = "W*"
    case beginText = "BT", endText = "ET"
    case characterSpacing = "Tc", wordSpacing = "Tw", horizontalScaling = "Tz", leading = "TL", font = "Tf"
    case textRendering = "Tr", textRise = "Ts"
    case moveText = "Td", moveTextSetLeading = "TD", textMatrix = "Tm", nextLine = "T*"
    case showText = "Tj", showTextArray = "TJ", nextLineShow = "'", nextLineShowSpaced = "\""
    case glyphWidth = "d0", glyphWidthAndBox = "d1"
    case strokeSpace = "CS", fillSpace = "cs", strokeColour = "SC", strokeColourNamed = "SCN"
    case fillColour = "sc", fillColourNamed = "scn"
    case strokeGrey = "G", fillGrey = "g", strokeRGB = "RG", fillRGB = "rg", strokeCMYK = "K", fillCMYK = "k"
    case shading = "sh", beginImage = "BI", imageData = "ID", endImage = "EI", xObject = "Do"
    case markPoint = "MP", markPointWithProperties = "DP", beginMarked = "BMC", beginMarkedWithProperties = "BDC", endMarked = "EMC"
    case beginCompatibility = "BX", endCompatibility = "EX"

    /// The operator that some bytes spell; nil for none.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count <= 3 else { return nil }
        var code: UInt32 = 0
        for index in range { code = code << 8 | UInt32(bytes[index]) }
        guard let known = OperatorTable.all.at(code) else { return nil }
        self = known
    }
}

/// Every operator by its bytes, packed into a number: three bytes are the longest. Each stands at the place that its number is scattered to, or at
/// the next one that was free; a page asks for thousands.
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
