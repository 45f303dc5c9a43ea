import Measure
import Source

/// Makes vector illustrations ready for the press, each at the size it prints in: drawn once, put into the house's inks, and kept.
///
///     let preparation = IllustrationPreparation(ledger: palette, inkLimit: 2400, overprint: .coldset, cache: cache)
///     let form = try preparation.prepare(file, printed: size) { try drawer.draw($0, size: $1) }
///
/// The same illustration and setting give the same bytes, drawn or found.
public struct IllustrationPreparation: Sendable {
    private let ledger: InkLedger
    private let inkLimit: Int
    private let overprint: OverprintRules
    private let cache: PictureCache?
    /// Raise it whenever the same illustration and setting would give other bytes.
    private static let version = 2
    private static let deflation: Int32 = 6

    public init(ledger: InkLedger, inkLimit: Int, overprint: OverprintRules, cache: PictureCache?) {
        self.ledger = ledger
        self.inkLimit = inkLimit
        self.overprint = overprint
        self.cache = cache
    }

    /// The form of an illustration. `draw` gives it as a PDF of one page of that size, in the keys of the ledger; it is asked only where
    /// the form is not known. Throws a `Refusal` where a drawing holds what a plate may not.
    public func prepare(
        _ file: PictureFile, printed size: Size, draw: (PictureFile, Size) throws -> [UInt8]
    ) throws -> IllustrationForm {
        let key = key(file, size)
        let inks = file.inks(of: ledger).compactMap { ledger[$0] }
        if let known = cache?.read(key) { return IllustrationForm(key: key, content: known, size: size, inks: inks) }
        let content = try finished(try draw(file, size), size, at: SourcePosition(file: file.path))
        cache?.keep(content, under: key)
        return IllustrationForm(key: key, content: content, size: size, inks: inks)
    }

    private func finished(_ drawn: [UInt8], _ size: Size, at position: SourcePosition) throws -> [UInt8] {
        let pages: [DraftObject]
        do {
            pages = try PDFDraft(drawn).pages(limit: 1)
        } catch {
            throw Refusal([.error("press.unreadable", at: position, "the drawn illustration cannot be finished: \("reason", error.reason)")]
            )
        }
        var faults = ContentFaults()
        guard let page = pages.first, let content = page.pageContent() else {
            faults.add(.damagedStream)
            throw Refusal(faults.diagnostics(at: position))
        }
        check(page["Resources"], &faults)
        let space = Matrix(1, 0, 0, -1, 0, size.height.points)
        var rewriter = InkRewriter(
            content, state: InkState(matrix: space, overprint: nil), table: InkTable(ledger), rules: overprint, marksArtifacts: false,
            faults: faults)
        let finished = rewriter.rewritten()
        let used = ledger.sorted.enumerated().filter { rewriter.inks.contains($0.offset) }.map(\.element)
        let diagnostics = rewriter.faults.diagnostics(at: position) + Finisher.inkFaults(used, limit: inkLimit)
        guard diagnostics.isEmpty else { throw Refusal(diagnostics) }
        return Deflate.bytes(finished, level: Self.deflation)
    }

    /// Nothing but the state of opaque painting may be named: a form within the form would not be carried over.
    private func check(_ resources: DraftObject?, _ faults: inout ContentFaults) {
        var check = ResourceCheck(faults: faults)
        check.check(resources)
        faults = check.faults
        let states = resources?["ExtGState"]?.keys ?? []
        if states.contains(where: { $0 != IllustrationForm.opaqueState }) { faults.add(.foreignObject("transparency")) }
        if resources?["XObject"]?.keys.isEmpty == false { faults.add(.foreignObject("a drawing within the illustration")) }
    }

    private func key(_ file: PictureFile, _ size: Size) -> ContentKey {
        var key = ContentKey()
        key.add(Array(file.digest.utf8))
        key.add(size.width.units, size.height.units)
        for ink in ledger.sorted {
            key.add(Array(ink.name.text.utf8))
            key.add(Int(ink.screen.red), Int(ink.screen.green), Int(ink.screen.blue))
            key.add(ink.cmyk.cyan, ink.cmyk.magenta, ink.cmyk.yellow, ink.cmyk.black)
            if let spot = ink.spot {
                key.add(Array(spot.name.utf8))
                key.add(spot.tint)
            }
        }
        key.add(Self.version, inkLimit, overprint.textBelow.units, overprint.rulesBelow.units)
        return key
    }
}
