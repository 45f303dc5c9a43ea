/// 校次: which reading a proof is for.
public enum ProofStage: String, Hashable, Sendable, CaseIterable {
    case first = "初校"
    case second = "二校"
    case third = "三校"
    /// 清样: the proof that is signed.
    case final = "清样"
}

/// What a proof says of itself.
public struct ProofStamp: Hashable, Sendable {
    public var stage: ProofStage?
    /// As it is to be printed; nil leaves a line to write it on.
    public var date: String?
    /// SHA-256 of the edition's file.
    public var edition: String
    /// SHA-256 of the layout's files, one after another.
    public var layout: String

    public init(stage: ProofStage? = nil, date: String? = nil, edition: String, layout: String) {
        self.stage = stage
        self.date = date
        self.edition = edition
        self.layout = layout
    }
}
