/// Every limit that reading keeps, each with its reason. Reaching one is an ordinary diagnostic.
public enum Limits {
    // Files

    /// Bytes of a YAML or JSON file. A full broadsheet page of copy is about 50 kB.
    public static let yamlBytes = 4 << 20
    /// Bytes of a picture file: a 150 megapixel JPEG of good quality fits.
    public static let pictureBytes = 64 << 20
    /// Bytes of an SVG illustration. It is scanned and drawn as vectors; more is a traced photograph.
    public static let vectorBytes = 4 << 20
    /// Bytes of an ICC profile: press profiles are half a megabyte to three.
    public static let profileBytes = 4 << 20
    /// Bytes of a finished PDF that is checked: a broadsheet page full of photographs has a tenth of that.
    public static let plateBytes = 256 << 20
    /// Bytes of a path as an editor writes it: PATH_MAX of Linux.
    public static let pathBytes = 4096
    /// Bytes of one name in a path: NAME_MAX of Linux.
    public static let nameBytes = 255

    // YAML

    /// Values in one file: ten times what the fullest page needs.
    public static let yamlNodes = 200_000
    /// Lists and mappings inside one another. Ours need eight; recursion over more is a way to exhaust the stack.
    public static let yamlNesting = 64
    /// Aliases in one file. Sixteen cannot grow to more than some hundred copies, whatever way they are nested.
    public static let yamlAliases = 16
    /// How often a file with doubled keys is read again to find further faults. Each time costs one reading.
    public static let yamlRepairs = 20

    // Copy

    /// Unicode scalars of one paragraph: five broadsheet columns without a break.
    public static let paragraphScalars = 20_000
    /// Unicode scalars of one section: fifteen broadsheet pages.
    public static let sectionScalars = 200_000
    /// Unicode scalars of a heading, caption, label or another display line.
    public static let displayScalars = 500
    /// Sections, paragraphs of a section, figures or pictures in one list.
    public static let listItems = 2_000

    // Numbers

    /// The greatest number in a length or quantity, before its unit. No sheet has as many points.
    public static let quantity = 100_000.0
    /// Digits after the decimal point of a number.
    public static let decimals = 6

    // Pictures, from the header, before anything is decoded

    /// Pixels on one side.
    public static let pictureSide = 30_000
    /// Pixels in all: 150 megapixels are a full broadsheet page at 450 ppi.
    public static let picturePixels = 150_000_000
    /// How many times as long as wide: a rule over a broadsheet page, 350 mm by 6 mm. A thread of 1 x 30,000 would be hundreds of
    /// thousands of lines high.
    public static let pictureShape = 60.0
    /// Scans of a progressive JPEG: real ones have about ten, and every scan costs a pass over all pixels.
    public static let jpegScans = 100
    /// Elements of an SVG.
    public static let vectorElements = 50_000
    /// Elements of an SVG inside one another.
    public static let vectorNesting = 64

    // Stylebooks

    /// Phrases that one pattern may stand for: its alternatives multiply.
    public static let patternWords = 64

    // Diagnostics

    /// Findings shown in full; the rest are counted.
    public static let diagnosticsShown = 100
}
