/// The findings of one reading, gathered as it goes on past each fault. Local to a reading, never shared.
public final class Findings {
    public private(set) var diagnostics: [Diagnostic] = []
    private var errorCount = 0

    public init() {}

    public var hasErrors: Bool { errorCount > 0 }

    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { errorCount += 1 }
    }

    public func report(_ more: [Diagnostic]) { more.forEach(report) }

    public func error(_ id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) {
        report(.error(id, at: position, finding, hint: hint))
    }

    public func warning(_ id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) {
        report(.warning(id, at: position, finding, hint: hint))
    }

    /// What `reading` makes, or nil with the findings of its refusal added to these.
    public func gather<Value>(_ reading: () throws(Refusal) -> Value) -> Value? {
        do { return try reading() } catch {
            report(error.diagnostics)
            return nil
        }
    }

    /// Ends a reading: throws all findings where one of them is an error.
    public func refuseIfFaulty() throws(Refusal) {
        if hasErrors { throw Refusal(diagnostics.sortedByPlace()) }
    }
}

extension Refusal {
    /// A refusal for one fault.
    public init(_ id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) {
        self.init([.error(id, at: position, finding, hint: hint)])
    }
}
