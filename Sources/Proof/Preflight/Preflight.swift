import Press

/// Reads a finished PDF, ours or anybody's, and checks it against the press rules. It changes nothing and trusts nothing.
///
///     let findings = Preflight(rules: .coldset).check(bytes)
public struct Preflight: Sendable {
    private let rules: PreflightRules

    public init(rules: PreflightRules) { self.rules = rules }

    /// What breaks the rules, in their order.
    public func check(_ plate: PlateReading) -> [Finding] {
        var findings = FindingList(leavingOut: rules.isToldElsewhere)
        for rule in RuleCatalogue.all { rule.check(plate, rules, &findings) }
        return findings.all
    }

    /// The same of a file that may not be readable, which is then one finding of PX.
    public func check(_ bytes: [UInt8]) -> [Finding] { check(Result { () throws(PDFFile.Unreadable) in try PlateReading(bytes) }) }

    /// The same of a file that was read already, or could not be.
    public func check(_ reading: Result<PlateReading, PDFFile.Unreadable>) -> [Finding] {
        switch reading {
        case .success(let plate): return check(plate)
        case .failure(let error):
            var findings = FindingList()
            findings.add("PX", .error, "not a readable PDF: \("reason", error.reason)", hint: "ask for the file anew, or write it again")
            return findings.all
        }
    }
}
