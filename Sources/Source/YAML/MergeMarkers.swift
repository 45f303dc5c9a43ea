/// The lines that a version control leaves where two versions disagree: seven signs, alone or with a name behind them.
public struct MergeMarkers {
    /// A line of `=` is a marker only where one of `<` stands above it.
    private var isOpen = false

    public init() {}

    /// True for a line, its indentation left out, that is such a marker; lines are asked for from the first to the last.
    public mutating func takes(_ line: ArraySlice<UInt8>) -> Bool {
        guard let sign = line.first, line.prefix(while: { $0 == sign }).count == 7,
            line.dropFirst(7).first.map({ $0 == .space || $0 == .carriageReturn }) ?? true
        else { return false }
        switch sign {
        case UInt8(ascii: "<"): isOpen = true
        case UInt8(ascii: ">"): isOpen = false
        case UInt8(ascii: "="), UInt8(ascii: "|"): return isOpen
        default: return false
        }
        return true
    }

    public static func report(at place: SourcePosition, _ findings: Findings) {
        findings.error(
            "yaml.merge-marker", at: place, "a mark of an unfinished merge stands here",
            hint: "keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>")
    }
}
