import Layout
import Source

/// Looks through a page's composition for what an art editor would send back, as gravely as the house takes each fault. It changes nothing.
///
///     let findings = Lint(settings: layout.house.lint).check(PageComposition(page, of: edition, on: lattice))
public struct Lint: Sendable {
    private let settings: LintSettings

    public init(settings: LintSettings) { self.settings = settings }

    /// What was found, rule by rule, each with one move that mends it.
    public func check(_ page: PageComposition) -> [Diagnostic] {
        LintCatalogue.all.flatMap { rule -> [Diagnostic] in
            let setting = settings[rule.name]
            guard let severity = setting.grade.severity else { return [] }
            return rule.check(page, limit: setting.limit).map { fault in
                Diagnostic(severity, id: "lint.\(rule.name.rawValue)", at: fault.position, fault.message, hint: fault.remedy)
            }
        }
    }
}

/// A fault of composition: what it is, and the one move that mends it.
struct LintFault: Hashable {
    var position: SourcePosition?
    var message: Message
    var remedy: Message

    init(at position: SourcePosition?, _ message: Message, remedy: Message) {
        self.position = position
        self.message = message
        self.remedy = remedy
    }
}

/// A rule of composition. A new rule is a new file in `Rules`, a name in `LintSettings` and a line in the catalogue.
protocol LintRule: Sendable {
    var name: LintSettings.Name { get }
    /// - Parameter limit: in the measure of the rule's name.
    func check(_ page: PageComposition, limit: Int) -> [LintFault]
}

enum LintCatalogue {
    /// In the order in which they are reported.
    static let all: [any LintRule] = [
        TombstoneRule(), PageCutRule(), AlleyRule(), WideHeadRule(), TwinPicturesRule(), ArtAtFootRule(), DominanceRule(), EmptyCellRule(),
        CropRule(), NameplateRule(),
    ]
}
