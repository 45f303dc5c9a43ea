import Copy
import Layout
import Measure
import Press
import Proof
import Source

extension Desk {
    /// The press rules that a page of a job has to keep: its house's, and what its folio must say.
    func preflightRules(of job: Job) -> PreflightRules {
        var rules = PreflightRules(job.layout.house.press)
        let folio = job.edition.folio
        rules.publishedForm = ["date": folio.date.chinese, "weekday": folio.date.weekday, "paper": folio.paper]
        return rules
    }

    /// Checks any PDF file, ours or anybody's, against the rules of coldset newsprint.
    func preflight(file path: String) throws -> [Diagnostic] {
        let path = project.pathFromRoot(path)
        let bytes = try project.read(path, upTo: Limits.plateBytes)
        return Preflight(rules: .coldset).check(bytes).map { $0.diagnostic(file: path) }
    }
}

extension PreflightRules {
    /// The rules of a house: coldset's, with what its printer says otherwise.
    init(_ press: PressSettings) {
        self = .coldset
        let limit = Double(press.inkLimit) / 10
        fillInk = limit
        ink = Bound(warning: limit, error: limit + press.inkTolerance)
        if let size = press.leastHanText { hanText = size }
        if let size = press.leastReversedText { reversedText = size }
        if let weight = press.leastRule { rule = weight }
        if let weight = press.leastReversedRule { reversedRule = weight }
        if let photo = press.photoResolution { self.photo = Bound(warning: Double(photo), error: Double(photo) * 2 / 3) }
        spotColours = Set(press.spotColours)
    }
}
