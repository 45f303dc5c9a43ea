import Copy
import Layout
import Source

/// The checks on meaning: everything in an edition's copy that an editor must look at, each at the very characters.
///
/// Figures that differ from the words they are taken from are no matter of these checks: an edition with one is refused while it is read.
public struct Meaning: Sendable {
    private let rules: MeaningRules

    public init(_ rules: MeaningRules) { self.rules = rules }

    /// The findings, in the order of their places. Those that the desk has acknowledged are notes; the house's errors stay errors.
    /// An acknowledgement that nothing was found for is itself a warning.
    public func check(_ edition: Edition) -> [Diagnostic] {
        let findings = findings(edition)
        let idle = edition.checked.filter { acknowledgement in !findings.contains { acknowledgement.speaks(of: $0) } }
        return (FoldedFindings.diagnostics(of: findings) + idle.map(\.isIdle)).sortedByPlace()
    }

    /// The same findings with the characters they were found at, for those that mark them on the page.
    public func findings(_ edition: Edition) -> [MeaningFinding] {
        let page = PageText(edition)
        let found = MeaningCatalogue.all.flatMap { check in findings(of: check, page) }
        return found.map { $0.acknowledged(by: edition.checked) }
    }

    private func findings(of check: any MeaningCheck, _ page: PageText) -> [MeaningFinding] {
        let grade = rules.stylebook.grade(of: check.name)
        guard grade != .off else { return [] }
        var slips = SlipList()
        check.check(page, rules, &slips)
        return slips.slips.compactMap { slip in
            (slip.grade ?? grade).severity.map { severity in
                MeaningFinding(
                    check: check.name, severity: severity, position: slip.position, words: slip.words, message: slip.message,
                    remedy: slip.remedy)
            }
        }
    }
}

extension MeaningFinding {
    /// The finding as it stands after the desk has looked at it.
    fileprivate func acknowledged(by list: [Acknowledgement]) -> MeaningFinding {
        guard severity != .error, let acknowledgement = list.first(where: { $0.speaks(of: self) }) else { return self }
        var finding = self
        finding.severity = .note
        finding.acknowledged = acknowledgement.why
        return finding
    }
}

extension Acknowledgement {
    fileprivate func speaks(of finding: MeaningFinding) -> Bool { check == finding.check.rawValue && words.value == finding.words }

    /// What to say of it where it speaks of nothing.
    fileprivate var isIdle: Diagnostic {
        let checks = CheckName.allCases.map(\.rawValue)
        let hint: Message =
            CheckName(rawValue: check) == nil
            ? nearestName(to: check, among: checks).map { "did you mean the check '\("near", $0)'?" } ?? "checks are \("checks", checks)"
            : "take it out of 'checked', or write the characters as the finding shows them"
        return .warning(
            "meaning.nothing-to-check", at: words.position, "no finding of '\("check", check)' stands at '\("words", words.value)'",
            hint: hint)
    }
}
