import Drawing
import Glibc
import Makeup
import Measure
import Source
import Typesetting

// How fast text is set with real fonts, from characters to lines with their glyphs, in the body style: 9 pt, 17 em, one core.
//   swift run -c release --package-path Benchmarks/linebreaking textsetting [FONT FAMILY]

let prose = """
    夏石镇着力推动基层党组织全面进步、全面过硬，切实把党的政治优势和组织优势转化为发展动能与治理效能，以高质量党建引领各项事业高质量发展。\
    坚持政治引领，筑牢思想根基。夏石镇严格执行“第一议题”制度，建立“党委示范学、支部跟学、党员践学”机制，累计恢复耕地10163.17亩，确保良田粮用。
    """
let family = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Noto Serif CJK SC"
let role = FontName("song")
guard let folder = getcwd(nil, 0).map({ String(cString: $0) }) else { fatalError("no folder") }
let catalogue = FontCatalogue(directories: ["/usr/share/fonts", "/usr/local/share/fonts"], cacheDirectory: folder + "/.build/font-cache")
let book = try catalogue.book(for: [role: [FaceRequest(.family(family, weight: 400), at: SourcePosition(file: "fonts"))]])
let size = Length.pt(9)

/// A page of text: 8,000 characters in paragraphs of about 200, each beginning elsewhere in the prose.
let page: [StyledText] = {
    let scalars = Array(prose.unicodeScalars)
    return (0..<40).map { number in
        var text = String.UnicodeScalarView()
        for index in 0..<200 { text.append(scalars[(number * 37 + index) % scalars.count]) }
        return StyledText(String(text), style: TextStyle(font: role, size: size))
    }
}()

/// Time of this thread on its processor: what others do on the machine does not count.
func milliseconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
    }
    let start = now()
    work()
    return now() - start
}

func report(_ name: String, runs: Int = 25, _ work: () -> Void) {
    let times = (0..<runs).map { _ in milliseconds(work) }.sorted()
    let median = times[runs / 2]
    func text(_ time: Double) -> String { "\(Double(Int(time * 100)) / 100) ms" }
    print("\(name)\tmedian \(text(median))\tleast \(text(times[0]))\t\(Int(8_000 / median * 1000)) characters/s")
}

var shaper: PangoShaper?
print("first page, fonts opened\t\(milliseconds { shaper = PangoShaper(book); _ = Typesetter(shaper: shaper!).shape(page[0]) }) ms")
guard let shaper else { fatalError("no shaper") }
let typesetter = Typesetter(shaper: shaper)
var glyphs = 0
report("shaping by Pango alone") { for text in page { _ = shaper.shape(text.text, font: role, size: size, form: .horizontal) } }
report("shaping with cells") { for text in page { _ = typesetter.shape(text) } }
let shaped = page.map { typesetter.shape($0) }
report("composing") { for text in shaped { _ = text.composed(by: .newspaper) } }
let composed = shaped.map { $0.composed(by: .newspaper) }
report("breaking") { for text in composed { _ = text.lines(measures: .constant(size * 17), indent: size * 2) } }
let set = composed.map { $0.lines(measures: .constant(size * 17), indent: size * 2) }
report("glyph runs") { for text in set { for line in text.lines { glyphs += line.items(at: .zero).count } } }
report("all: 8,000 characters to lines with glyphs") {
    for text in page {
        for line in typesetter.shape(text).lines(measures: .constant(size * 17), indent: size * 2).lines { glyphs += line.items(at: .zero).count }
    }
}

// Drawn: what each further page costs from characters to the PDF's bytes, as the difference between eleven pages and one.
let black = Ink(name: .black, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000), screen: ScreenColour(red: 0, green: 0, blue: 0))
guard let ledger = InkLedger([black]) else { fatalError("no ledger") }
let drawer = PageDrawer(book: book, ledger: ledger)

@MainActor func drawn(pages count: Int) -> Double {
    milliseconds {
        let pages = (0..<count).map { _ in
            var items: [PlacedItem] = []
            var row = 0
            for text in page {
                for line in typesetter.shape(text).lines(measures: .constant(size * 17), indent: size * 2).lines {
                    let place = Point(x: size * 18 * (row / 100), y: size * 1.5 * (row % 100 + 1))
                    row += 1
                    for case .glyphs(let run) in line.items(at: place) { items.append(.glyphs(run)) }
                }
            }
            return Page(title: "text", language: "zh-Hans-CN", trim: Size(width: size * 120, height: size * 160), bleed: .zero, items: items)
        }
        do { glyphs += try drawer.drawGalleys(pages, created: "2000-01-01T00:00:00Z").count } catch { fatalError("\(error)") }
    }
}
let further = (0..<9).map { _ in (drawn(pages: 11) - drawn(pages: 1)) / 10 }.sorted()
print("each further page of 8,000 characters, drawn as PDF\tmedian \(Double(Int(further[4] * 100)) / 100) ms\tleast \(Double(Int(further[0] * 100)) / 100) ms")
