/// Every limit that reading keeps, each with its reason. Reaching one is an ordinary diagnostic.
public enum Limits {
    // Files

    /// Bytes of a YAML or JSON file. A full broadsheet page of copy is about 50 kB.
    public static let yamlBytes = 4 << 20
    /// Bytes of the manifest of an export: a hundred years of a daily have some hundred thousand editions, of two hundred bytes each.
    public static let manifestBytes = 256 << 20
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

    // Layouts

    /// Pages that the alternatives (`any`) of a layout make among them, each of which is planned to the end: a dozen is usual, and a thousand
    /// take several seconds.
    public static let layoutChoices = 512

    // Copy

    /// Unicode scalars of one paragraph: five broadsheet columns without a break.
    public static let paragraphScalars = 20_000
    /// Unicode scalars of one section: fifteen broadsheet pages.
    public static let sectionScalars = 200_000
    /// Unicode scalars of a heading, caption, label or another display line.
    public static let displayScalars = 500
    /// Sections, paragraphs of a section, figures or pictures in one list.
    public static let listItems = 2_000

    /// Cells of a table: a page of prices has two thousand.
    public static let tableCells = 4_000
    /// Columns of a table.
    public static let tableColumns = 40
    /// Bytes of a file of comma-separated values.
    public static let csvBytes = 1 << 20

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

    // PDFs that nobody vouches for

    /// Pages of one file: an edition has a hundredth of that.
    public static let pdfPages = 1_000
    /// Numbered objects that are looked at: a page of maps has some ten thousand.
    public static let pdfObjects = 300_000
    /// Bytes that all streams of a file unpack to: ten broadsheet pages of plain pixels at 100 ppi; Flate grows by a thousand times.
    public static let pdfUnpackedBytes = 512 << 20
    /// Bytes of the content of a page or form, unpacked: the largest map seen has a tenth of that.
    public static let pdfContentBytes = 96 << 20
    /// Operators that are followed in all pages of a file, forms each time they are painted. Three million take about a second; forms
    /// in forms, ten of each in ten others, would ask for ten thousand million.
    public static let pdfOperators = 6_000_000
    /// Marks of all pages: each takes some four hundred bytes while the file is checked.
    public static let pdfMarks = 1_000_000
    /// Forms inside one another; programs that impose pages need a dozen.
    public static let pdfForms = 28
    /// Codes that the map to Unicode of one font may assign, over and over: there are 65,536 codes.
    public static let pdfUnicodeCodes = 300_000
    /// Unicode scalars that one code may stand for. ISO 32000-1, 9.10.3 allows 512 bytes.
    public static let pdfUnicodeScalars = 256
    /// Samples of a function or vertices of a gradient that are looked at: a gradient over a page has some hundreds.
    public static let pdfShadingSamples = 100_000
    /// Seconds of a processor for a file of no size, and for each MiB of it: what the limits above miss ends there.
    public static let pdfSeconds = 7
    public static let pdfSecondsEachMiB = 0.1
    /// Bytes of memory while a PDF is checked, and for each byte of the file so many more.
    public static let pdfMemory = 800 << 20

    // Diagnostics

    /// Findings shown in full; the rest are counted.
    public static let diagnosticsShown = 100
}
