import Measure
import Source
import Typesetting

/// What there is to say of one set line of a page: where it was written, how far it was spread or reduced, what is wrong with it.
public struct LineReport: Hashable, Sendable {
    /// The block it stands in, in reading order: `section 2 园镇融合 paragraph 3`.
    public var block: String
    /// Counted from 1 in that block.
    public var number: Int
    /// Where the line's first character was written.
    public var position: SourcePosition
    public var text: String
    /// The space put between two Han, in thousandths of an em.
    public var gap: Int
    /// What reduction took, class by class, in its order.
    public var reductions: [Reduction]
    /// All that reduction took, a spare line end's blank included, in thousandths of an em.
    public var reduced: Int
    /// R07: reduction kept a mark on this line that may not begin the next.
    public var pullsMarkIn: Bool
    /// R08: the last line of a paragraph that was broken otherwise to avoid a runt.
    public var avoidsRunt: Bool
    public var faults: [LineFault]

    public init(
        block: String = "", number: Int = 0, position: SourcePosition, text: String, gap: Int = 0, reductions: [Reduction] = [],
        reduced: Int = 0, pullsMarkIn: Bool = false, avoidsRunt: Bool = false, faults: [LineFault] = []
    ) {
        self.block = block
        self.number = number
        self.position = position
        self.text = text
        self.gap = gap
        self.reductions = reductions
        self.reduced = reduced
        self.pullsMarkIn = pullsMarkIn
        self.avoidsRunt = avoidsRunt
        self.faults = faults
    }

    /// What a class of marks or spaces gave up, in thousandths of an em.
    public struct Reduction: Hashable, Sendable {
        /// As in `Line.Reduction`: `bracket`, `comma`, …
        public var of: String
        public var taken: Int

        public init(of: String, taken: Int) {
            self.of = of
            self.taken = taken
        }
    }

    /// The faults that no page may keep in silence. Looseness, runts and parted numerals are told in the line report alone:
    /// they are the least evil of the text as it is written, and the desk may live with them.
    ///
    /// A line beyond its measure prints over its neighbour: an error. One that had to be broken or ended where it should not is a warning.
    public var diagnostics: [Diagnostic] {
        faults.compactMap { fault in
            let message: Message = "\("block", PartName.words(block)) line \("number", number) '\("text", text)': \("fault", fault.message)"
            switch fault {
            case .overfull:
                return .error("line.\(fault.rule)", at: position, message, hint: "write it in shorter pieces, or give it a wider measure")
            case .partedWord:
                return .warning(
                    "line.\(fault.rule)", at: position, message,
                    hint: "break the head yourself: write its lines under 'key: |', or shorten it")
            case .prohibitedBreak, .short:
                return .warning("line.\(fault.rule)", at: position, message, hint: "write a space or a break where it may be parted")
            case .loose, .runt, .partedNumeral: return nil
            }
        }
    }
}

extension LineFault {
    /// The fault in an editor's words.
    public var message: Message {
        switch self {
        case .overfull(let width): "\("width", width) pt wider than its measure, and nothing in it can be broken"
        case .prohibitedBreak: "broken where no break is allowed, for want of another place"
        case .loose(let gap): "its characters stand \("gap", Self.em(gap)) em apart"
        case .short(let width): "\("width", width) pt short of its measure, and nothing in it can be spread"
        case .runt: "the last line is a single character"
        case .partedNumeral: "a numeral is parted from its measure word"
        case .partedWord: "broken within a word, a name or a number, for want of a better place"
        }
    }

    /// `0.125`, of thousandths.
    private static func em(_ number: Int) -> String { "0." + String(1000 + min(999, number)).dropFirst() }
}
