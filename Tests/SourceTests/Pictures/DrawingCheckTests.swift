import Measure
import Testing

@testable import Source

/// What an illustration may hold, and where what it may not is told.
struct DrawingCheckTests {
    private static let opening = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">\n"

    private func file(_ body: String, opening: String = DrawingCheckTests.opening, closing: String = "\n</svg>") throws -> PictureFile {
        try PictureFile.inspect(Array((opening + body + closing).utf8), path: "a.svg")
    }

    private func ids(_ body: String) throws -> [String] { try file(body).faults(in: nil).map(\.id) }

    private func palette() throws -> InkLedger {
        let none = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0)
        let inks = try [("red", "#c8202f"), ("black", "#231f20")].map {
            Ink(name: InkName($0), cmyk: none, screen: try #require(ScreenColour(hex: $1)))
        }
        return try #require(InkLedger(inks))
    }

    @Test(arguments: [
        "<path fill='#c8202f' stroke=\"none\" d='M0 0h10v10z'/>", "<g style='fill: #231f20; stroke:currentColor; FILL-RULE: evenodd'/>",
        "<path d='m1-1.5.5 2e1a3 4 0 01.5.5zm3,3 4,4'/>", "<polygon points='1,2 3,4-5-6'/>",
        "<g transform='rotate(45 2 3),scale(2) translate(1)'/>",
        "<metadata><r:RDF xmlns:r='urn:r'><r:a/></r:RDF></metadata>", "<x:view xmlns:x='urn:x' x:zoom='2'><x:grid/></x:view>",
        "<defs><linearGradient id='g'><stop stop-color='#123456'/></linearGradient></defs>",
        "<clipPath id='c'><rect width='9' height='9' fill='#00ff00'/></clipPath><g clip-path=\"url('#c')\"/>",
        "<text-free xmlns='urn:a'>words</text-free>", "<title>a &amp; b</title>", "<rect width='100%' height='3mm' rx='2'/>",
        "<rect width='3' height='3' fill='&#35;c8202f'/>", "<!-- <rect fill='blue'/> -->", "<circle r='3' paint-order='stroke'/>",
        "<g style='font-family:Sans;text-anchor:middle;-inkscape-stroke:none;fill:#c8202f /* red; */ !important'/>",
        "<path d='M0 0H9' stroke-dasharray='0 4' stroke-linecap='round' stroke='#231f20'/>",
        "<path d='M5 5h0M5 5zM7 7L7 7' stroke-linecap='round' stroke='#231f20'/><line stroke-linecap='round'/>",
        "<path d='M5 5 7 7M5 5A2 2 0 0 1 5 5M1 1C1 1 2 2 1 1M3 3v1z' stroke-linecap='square' stroke='#231f20'/>",
        "<g stroke-linecap='square'><polyline points='5,5'/><polygon points='5,5 5,6'/><line x1='2' x2='3'/><rect width='0' height='5'/></g>",
    ]) func passes(_ body: String) throws {
        #expect(try file(body).faults(in: palette()).map(\.description) == [])
    }

    /// Each is passed over or drawn otherwise by the drawing library, or has no ink.
    @Test(arguments: [
        ("<rect transform-origin='2 2'/>", "svg-attribute"), ("<rect style='transform-origin: 2px 2px'/>", "svg-attribute"),
        ("<path vector-effect='non-scaling-stroke'/>", "svg-value"), ("<path pathLength='9'/>", "svg-attribute"),
        ("<path style=\"d: path('M0 0')\"/>", "svg-attribute"), ("<g style='OPACITY:0.5'/>", "svg-opacity"),
        ("<g opacity='50%'/>", "svg-opacity"),
        ("<clipPath id='c' clipPathUnits='objectBoundingBox'><rect/></clipPath>", "svg-clip"),
        ("<clipPath id='c'><rect clip-path='url(#c)'/></clipPath>", "svg-clip"), ("<clipPath id='c'><rect/><rect/></clipPath>", "svg-clip"),
        ("<clipPath id='c'/>", "svg-clip"), ("<g clip-path='url(#d)'/>", "svg-clip"), ("<g clip-path='circle()'/>", "svg-value"),
        ("<rect fill='red'/>", "svg-colour"), ("<rect fill='rgb(1,2,3)'/>", "svg-colour"), ("<rect fill='url(#g)'/>", "svg-colour"),
        ("<rect fill='#c8202f80'/>", "svg-colour"), ("<rect width='1em'/>", "svg-value"), ("<rect width='-1'/>", "svg-value"),
        ("<path d='M0 0 L1'/>", "svg-value"), ("<path d='L1 1'/>", "svg-value"), ("<polyline points='1 2 3'/>", "svg-value"),
        ("<g transform='rotate(45deg)'/>", "svg-value"), ("<g transform='scale(0)'/>", "svg-value"),
        ("<g transform='matrix(1 2 3)'/>", "svg-value"),
        ("<path d='M1e9 0'/>", "svg-value"), ("<path stroke-linejoin='arcs'/>", "svg-value"), ("<use href='#a'/>", "svg-element"),
        ("<text>夏<tspan>石</tspan></text>", "svg-element"), ("<image href='http://a.b/c.png'/>", "svg-element"),
        ("<style>.a{fill:red}</style>", "svg-element"), ("<svg/>", "svg-element"), ("<rect xmlns=''/>", "svg-element"),
        ("<blink/>", "svg-element"),
        ("<g onClick='a()'/>", "svg-script"), ("<g filter='url(#f)'/>", "svg-value"), ("<g mix-blend-mode='multiply'/>", "svg-value"),
        ("<path stroke-dasharray='0 4'/><path stroke-linecap='square'/>", "svg-value"),
        ("<path d='M5 5h0' stroke-linecap='square'/>", "svg-value"), ("<path d='M5 5z' style='stroke-linecap:square'/>", "svg-value"),
        ("<path d='M1 1H9M5 5 5 5 5 5' stroke-linecap='square'/>", "svg-value"),
        ("<path d='m1 1 4 4c0 0 0 0 0 0m2 2q0 0 0 0' stroke-linecap='square'/>", "svg-value"),
        ("<line x1='2mm' x2='2mm' y2='0' stroke-linecap='square'/>", "svg-value"),
        ("<polyline points='5,5 5 5' stroke-linecap='square'/>", "svg-value"),
        ("<polygon points='5,5' stroke-linecap='square'/>", "svg-value"),
        ("<g systemLanguage='de'/>", "svg-attribute"),
        ("<g>words</g>", "svg-text"), ("<g xml:base='http://a.b/'/>", "svg-attribute"), ("<g a='1' a='2'/>", "damaged"),
        ("<q:g/>", "damaged"),
    ]) func refusesByName(_ body: String, _ id: String) throws {
        #expect(try ids(body) == ["picture." + id])
    }

    @Test func tellsAllFaultsAtOnceWhereTheyStand() throws {
        let faults = try file("<rect fill='#123456'/>\n<rect width='1' fill='red' opacity='0.5'/>").faults(in: palette())
        #expect(
            faults.map(\.description) == [
                "a.svg:2:7: error: the fill #123456 is no ink of the house\n  hint: the nearest ink is 'black', #231f20",
                "a.svg:3:17: error: 'fill' is 'red', which names no ink\n  hint: write the colour of an ink as #rrggbb",
                "a.svg:3:28: error: 'opacity' makes transparency\n  hint: use the solid colour that it looks like",
            ])
    }

    @Test func showsTheInksInUse() throws {
        let palette = try palette()
        #expect(try file("<rect fill='#c8202f'/>").inks(of: palette) == ["red", .black])
        let filled = Self.opening.replacing("viewBox", with: "fill='none' viewBox")
        #expect(try file("<rect fill='#c8202f'/>", opening: filled).inks(of: palette) == ["red"])
    }

    @Test(arguments: [
        ("<svg viewBox='0 0 4 3'>", "svg-namespace"), ("<svg xmlns='http://www.w3.org/2000/svg'>", "svg-size"),
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4'>", "svg-size"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'>", "svg-declaration"),
        ("<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'>", "svg-declaration"),
    ]) func refusesRoots(_ opening: String, _ id: String) throws {
        #expect(try file("", opening: opening).faults(in: nil).map(\.id).contains("picture." + id))
    }

    @Test(arguments: [
        ("width='40' height='30'", 40.0, 30.0), ("viewBox='0 0 1.5 1'", 1.5, 1), ("width='100%' viewBox='0,0,8,2'", 8, 2),
        ("width='25.4mm' height='1in'", 96, 96), ("width='1e2' height='5'", 100, 5),
    ]) func takesTheSizeAsItIs(_ size: String, _ width: Double, _ height: Double) throws {
        let shown = try file("", opening: "<svg xmlns='http://www.w3.org/2000/svg' \(size)>").shown
        #expect(abs(shown.width - width) < 1e-9 && abs(shown.height - height) < 1e-9)
    }

    @Test(arguments: [(1.0, 30000.0), (6001, 100)]) func refusesThreads(_ width: Double, _ height: Double) {
        let opening = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 \(width) \(height)'>"
        #expect { try self.file("", opening: opening) } throws: { ($0 as? Refusal)?.diagnostics.map(\.id) == ["picture.shape"] }
    }

    @Test(arguments: [
        "<", "<a b", "<a b='", "<!--", "<![CDATA[", "<style>", "<a b=c d>", "</", "<!DOCTYPE", "<a =>", "&", "<g fill='&x;'/>",
    ])
    func survivesBrokenMarkup(_ body: String) throws {
        _ = try file(body).faults(in: nil)
    }

    /// Places on a line as long as the file are found without reading it from its start each time.
    @Test func oneLongLineIsLinear() throws {
        func seconds(_ count: Int) throws -> Duration {
            let body = String(repeating: "<path d='M0 0h9'/><g opacity='0'/>", count: count)
            let started = ContinuousClock.now
            let faults = try file(body, opening: Self.opening.replacing("\n", with: "")).faults(in: nil)
            #expect(faults.count == min(count, 1000))
            return ContinuousClock.now - started
        }
        _ = try seconds(500)
        let (few, many) = (try seconds(2000), try seconds(16000))
        #expect(many < few * 8 * 4, "\(few) for 2,000, \(many) for 16,000")
    }
}
