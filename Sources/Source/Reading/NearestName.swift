/// The name that a misspelt one was most likely meant to be: the one with the least edits, nil where none is near.
/// Of equally near names the first in order wins.
public func nearestName(to name: String, among names: [String]) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(64))
    let reach = max(1, wanted.count / 3)
    let near = names.sorted().map { (name: $0, edits: edits(wanted, Array($0.unicodeScalars.prefix(64)))) }
    guard let best = near.min(by: { $0.edits < $1.edits }), best.edits <= reach else { return nil }
    return best.name
}

/// The number of insertions, deletions, replacements and swaps of neighbours that lead from one word to another.
private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i]
        for j in 1...b.count {
            var least = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, beforeLast[j - 2] + 1) }
            row.append(least)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
