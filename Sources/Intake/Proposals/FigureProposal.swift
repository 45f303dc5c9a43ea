import Copy
import Measure

/// A key figure as the copy says it, with the words that it is taken from.
struct FigureProposal: Sendable, Hashable {
    var qualifier: String
    var number: String
    var unit: String
    var label: String
    var from: String
    /// How newsworthy it is; comparable within one edition.
    var score: Int

    /// 字 of a label that fits beside its figure.
    static let longestLabel = 12
}

/// Two amounts of one thing, before and after, as the copy tells them in one clause.
struct ChartProposal: Sendable, Hashable {
    var title: String
    var figures: [FigureProposal]
}
