import Copy
import Layout
import Makeup
import Measure
import Source

/// What the press will not take of a made-up page's pictures and inks, told where an editor can mend it, before anything is drawn.
public struct PictureCheck: Sendable {
    private let rules: PreflightRules
    private let inks: PageInks?
    private let palette: InkLedger

    public init(_ rules: PreflightRules, inks: PageInks?, of palette: InkLedger) {
        self.rules = rules
        self.inks = inks
        self.palette = palette
    }

    /// - Parameters:
    ///   - pictures: what the edition says of them.
    ///   - files: the same, by path.
    public func check(_ page: Page, pictures: [Picture], files: [String: PictureFile]) -> [Diagnostic] {
        let named = Dictionary(pictures.map { ($0.file.value, $0.file.position) }, uniquingKeysWith: { first, _ in first })
        var told: Set<Diagnostic> = []
        let found = page.pictures.flatMap { placed -> [Diagnostic] in
            guard let file = files[placed.file], let place = named[placed.file] else { return [] }
            return resolution(of: file, placed, at: place) + strangeInks(of: file, at: place)
        }
        return found.filter { told.insert($0).inserted } + strangeInks(on: page)
    }

    /// Pictures that are too fine are reduced on their way.
    private func resolution(of file: PictureFile, _ placed: PlacedPicture, at place: SourcePosition) -> [Diagnostic] {
        guard let header = file.pixels, let resolution = file.resolution(printed: placed.wholeSize),
            resolution.least <= rules.photoAbove || header.isLineArt,
            let verdict = ResolutionVerdict(resolution, isLineArt: header.isLineArt, rules: rules)
        else { return [] }
        let size = placed.wholeSize
        let (width, height) = (millimetres(size.width), millimetres(size.height))
        return [
            Diagnostic(
                verdict.severity, id: ResolutionVerdict.rule, at: place,
                verdict.message,
                hint:
                    "\("across", header.width) x \("down", header.height) pixels print on \("width", width) x \("height", height) mm: \("hint", verdict.hint)"
            )
        ]
    }

    private func millimetres(_ length: Length) -> Int { Int(length.millimetres.rounded()) }

    // MARK: Inks

    private func strangeInks(of file: PictureFile, at place: SourcePosition) -> [Diagnostic] {
        guard let inks else { return [] }
        let strange = file.inks(of: palette).filter { !isAllowed($0, by: inks) }.sorted()
        guard !strange.isEmpty else { return [] }
        return [
            .error(
                "press.page-inks", at: place,
                "the illustration shows \("strange", strange.map { "'\($0)'" }); the page's inks are \("inks", list(inks))",
                hint: "draw it in those and their tints")
        ]
    }

    private func strangeInks(on page: Page) -> [Diagnostic] {
        guard let inks else { return [] }
        return page.inks.filter { !isAllowed($0.ink, by: inks) }.map { ink, user in
            .error(
                "press.page-inks", at: inks.position,
                "\("what", user) is printed in '\("ink", ink.text)'; the page's inks are \("inks", list(inks))",
                hint: "give its style, rule or colour an ink made of those, or add '\("ink", ink.text)' to page-inks")
        }
    }

    private func isAllowed(_ name: InkName, by inks: PageInks) -> Bool {
        palette[name].map { inks.allows($0, in: palette) } ?? true
    }

    private func list(_ inks: PageInks) -> [String] { inks.names.map(\.text) }
}
