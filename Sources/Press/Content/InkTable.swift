import Measure

/// The ledger made ready for rewriting: each ink with its operators spelled out.
struct InkTable {
    struct Entry {
        var ink: Ink
        /// What a content stream writes to paint areas in it, `c m y k k`, and lines, `c m y k K`.
        var fill: [UInt8]
        var stroke: [UInt8]
    }

    let entries: [Entry]
    private let byKey: [ScreenColour: Int]

    init(_ ledger: InkLedger) {
        entries = ledger.sorted.map { Entry($0) }
        byKey = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.ink.screen, $0) })
    }

    func paint(for key: ScreenColour) -> InkState.Paint {
        byKey[key].map { .ink($0) } ?? .unknown(key)
    }

    /// Thousandths as the shortest decimal: 0, 1, .3, .305.
    static func spell(_ thousandths: Int) -> String {
        guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
        var digits = String(1000 + thousandths % 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "." + digits
    }
}

extension InkTable.Entry {
    fileprivate init(_ ink: Ink) {
        self.ink = ink
        if let spot = ink.spot {
            let (space, tint) = (SpotSpace(spot).name, InkTable.spell(spot.tint))
            (fill, stroke) = (Array("/\(space) cs \(tint) scn".utf8), Array("/\(space) CS \(tint) SCN".utf8))
        } else {
            let amounts = InkTable.spell(ink.cmyk)
            (fill, stroke) = (Array((amounts + " k").utf8), Array((amounts + " K").utf8))
        }
    }
}

extension InkTable {
    /// `c m y k`, in parts of one.
    static func spell(_ cmyk: CMYK) -> String {
        [cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black].map { spell($0) }.joined(separator: " ")
    }
}
