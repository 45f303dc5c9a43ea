import Makeup
import Source
import Typesetting

/// The line report of a page: each line that an editor should look at, with the rule it is about, and the page's totals.
///
///     edition.yaml:31:14: R24 section 1 … paragraph 2 line 5: gap 0.118 em, over the house's 0.100 em: '…'
///     lines 512, loose 0, tight 43, faults 0, runts 0 (avoided 3), widest gap 0.071 em
///
/// A line may be named more than once, for each rule. The rules' ids are: R01 a break where none is allowed, R05 a numeral parted from
/// its measure word, R07 a mark pulled in by reduction, R08 a runt or one avoided, R21 a line that does not end at its measure, R22
/// other reduction, R24 a gap beyond the house limit.
public struct LineTable: Sendable {
    private let lines: [LineReport]
    private let looseGap: Int
    private let wording: Wording

    /// - Parameter looseGap: the house limit of looseness, in thousandths of an em.
    public init(_ lines: [LineReport], looseGap: Int, in wording: Wording = .english) {
        self.lines = lines
        self.looseGap = looseGap
        self.wording = wording
    }

    /// A row for each finding, in reading order, and the totals.
    public var text: String { (lines.flatMap(rows) + [totals]).map { $0 + "\n" }.joined() }

    private func rows(_ line: LineReport) -> [String] {
        func row(_ rule: String, _ finding: Message) -> String {
            let block = PartName.words(line.block)
            return "\(line.position): \(rule) "
                + wording.text("\("block", block) line \("number", line.number): \("finding", finding): '\("text", line.text)'")
        }
        var rows: [String] = []
        if line.gap > looseGap {
            rows.append(row("R24", "gap \("gap", Self.em(line.gap)), over the house's \("limit", Self.em(looseGap))"))
        }
        if line.reduced > 0 { rows.append(row(line.pullsMarkIn ? "R07" : "R22", reductions(line))) }
        for fault in line.faults where !fault.isLoose { rows.append(row(fault.rule, fault.message)) }
        if line.avoidsRunt { rows.append(row("R08", "a runt avoided")) }
        return rows
    }

    private func reductions(_ line: LineReport) -> Message {
        let classes = line.reductions.map { "\($0.of) \(Self.em($0.taken))" }
        let taken = Self.em(line.reduced)
        return classes.isEmpty
            ? "tight, reduced by \("taken", taken)" : "tight, reduced by \("taken", taken) (\("classes", classes))"
    }

    private var totals: String {
        let loose = lines.count { $0.gap > looseGap }
        let tight = lines.count { $0.reduced > 0 }
        let faults = lines.reduce(0) { $0 + $1.faults.count { !$0.isLoose } }
        let runts = lines.count { $0.faults.contains(.runt) }
        let avoided = lines.count { $0.avoidsRunt }
        let widest = lines.map(\.gap).max() ?? 0
        return wording.text(
            "lines \("lines", lines.count), loose \("loose", loose), tight \("tight", tight), faults \("faults", faults), runts \("runts", runts) (avoided \("avoided", avoided)), widest gap \("widest", Self.em(widest))"
        )
    }

    /// `0.071 em` for 71.
    private static func em(_ thousandths: Int) -> String {
        "\(thousandths / 1000)." + String(String(1000 + thousandths % 1000).dropFirst()) + " em"
    }
}

extension LineFault {
    fileprivate var isLoose: Bool { if case .loose = self { true } else { false } }
}
