import Press

/// Reads a finished PDF, ours or anybody's, and checks it against the press rules. It changes nothing and trusts nothing.
///
///     let findings = Preflight(rules: .coldset).check(bytes)
public struct Preflight: Sendable {
    private let rules: PreflightRules

    /// A plate is at most this large.
    private static let sizeLimit = 256 << 20
    /// More pages than this are not read.
    private static let pageLimit = 1000

    public init(rules: PreflightRules) { self.rules = rules }

    /// What breaks the rules, in their order; a file that cannot be read is one finding of PX.
    public func check(_ bytes: [UInt8]) -> [Finding] {
        var findings = FindingList()
        do {
            guard bytes.count <= Self.sizeLimit else { throw PDFFile.Unreadable(reason: "it is larger than 256 MiB") }
            let plate = try PlateReading(bytes, pageLimit: Self.pageLimit)
            for rule in RuleCatalogue.all { rule.check(plate, rules, &findings) }
        } catch let unreadable as PDFFile.Unreadable {
            findings.add("PX", .error, "not a readable PDF: \(unreadable.reason)", hint: "ask for the file anew, or write it again")
        } catch {
            findings.add("PX", .error, "not a readable PDF", hint: "ask for the file anew, or write it again")
        }
        return findings.all
    }
}
