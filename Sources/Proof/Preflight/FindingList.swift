import Measure
import Source

/// Findings as they are gathered: those of one kind on one page are one finding with a count, which quotes the first of them.
struct FindingList {
    private struct Kind: Hashable {
        var rule: String
        var page: Int?
        var message: Message
    }

    private(set) var all: [Finding] = []
    private var indices: [Kind: Int] = [:]
    private let isLeftOut: (_ rule: String, _ place: Point?) -> Bool

    init(leavingOut isLeftOut: @escaping (_ rule: String, _ place: Point?) -> Bool = { _, _ in false }) { self.isLeftOut = isLeftOut }

    mutating func add(
        _ rule: String, _ severity: Diagnostic.Severity, page: Int? = nil, at place: Point? = nil, _ message: Message,
        quoting text: [Unicode.Scalar]? = nil,
        hint: Message
    ) {
        if isLeftOut(rule, place) { return }
        let kind = Kind(rule: rule, page: page, message: message)
        if let index = indices[kind] {
            all[index].count += 1
        } else {
            indices[kind] = all.count
            let quoted = text.map { "\("what", message): '\("quoted", String(scalars: $0).prefix(12))'" } ?? message
            all.append(Finding(rule: rule, severity: severity, page: page, place: place, message: quoted, hint: hint))
        }
    }
}
