import Measure

/// How a house prints QR codes.
public struct CodeRules: Hashable, Sendable {
    /// The side of one module where the edition does not say.
    public var module: Length
    /// The least that a telephone reads from newsprint.
    public var least: Length

    public init(module: Length = .mm(0.5), least: Length = .mm(0.3)) {
        self.module = module
        self.least = least
    }
}
