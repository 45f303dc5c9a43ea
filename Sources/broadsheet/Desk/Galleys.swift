import BroadsheetDesk
import Drawing
import Makeup
import Measure
import Source
import Typesetting

extension Desk {
    /// Galleys set as pages, ready to be drawn.
    struct GalleyJob {
        /// The file's name without its ending.
        var name: String
        var book: FontBook
        var galleys: [SetGalley]
        var findings: [Diagnostic]

        /// A line a galley: its number, its lines, its characters.
        func report(in wording: Wording) -> [String] {
            galleys.enumerated().map { index, galley in
                [
                    "\(index + 1)", wording.text("\("lines", galley.lineCount) lines"),
                    wording.text("\("characters", galley.characterCount) characters"),
                ]
                .joined(separator: "\t")
            }
        }
    }

    /// Reads a file of copy, wherever it lies, and sets it.
    func galleys(_ path: String, defaults: GalleyReading.Defaults, numbered: Bool) throws -> GalleyJob {
        let (file, bytes) = try Project.file(at: path, upTo: Limits.yamlBytes)
        let read = try GalleyReading(defaults).read(bytes, file: file)
        let book = try fonts()
        for name in [defaults.font, defaults.strongFont] where book[FontName(name)] == nil {
            throw Refusal(
                "fonts.unknown", at: nil, "there is no font role '\("name", name)'",
                hint: "Fonts/fonts.yaml has: \("roles", book.names.map(\.text))")
        }
        guard let shaper = PangoShaper(book) else { preconditionFailure("no shaper over fonts that were found") }
        let setter = GalleySetter(shaper: shaper, words: SenseBoundaries(EmbeddedLexicon()), sheet: read.sheet, numbersLines: numbered)
        let galleys = read.galleys.enumerated().map { setter.set($1, title: "\(file) \($0 + 1)") }
        let name = file.split(separator: ".").first.map(String.init) ?? file
        return GalleyJob(name: name, book: book, galleys: galleys, findings: galleys.flatMap(\.diagnostics))
    }

    /// The galleys as one PDF.
    func draw(_ job: GalleyJob) throws -> [UInt8] {
        let black = Ink(
            name: .black, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000), screen: ScreenColour(red: 0, green: 0, blue: 0))
        guard let ledger = InkLedger([black]) else { preconditionFailure("one ink is a ledger") }
        return try PageDrawer(book: job.book, ledger: ledger).drawSheets(job.galleys.map(\.page), created: "2000-01-01T00:00:00Z")
    }
}
