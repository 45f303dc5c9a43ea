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

    /// Every operator by its bytes, packed into a number: three bytes are the longest.
    private static let byCode: [UInt32: ContentOperator] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue.utf8.reduce(0) { $0 << 8 | UInt32($1) }, $0) })

    /// The operator that these bytes spell; nil for none.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count <= 3 else { return nil }
        guard let known = Self.byCode[bytes.reduce(0) { $0 << 8 | UInt32($1) }] else { return nil }
        self = known
    }
}
