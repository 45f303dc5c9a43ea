extension CopyPiece {
    /// For each part the places of its characters in a text that is made of the parts in any order; nil where it is not.
    func places(in text: [Unicode.Scalar]) -> [[Int]]? {
        var found = [[Int]](repeating: [], count: parts.count)
        return count == text.count && tile(text, from: 0, Array(parts.indices)[...], &found) ? found : nil
    }

    private func tile(_ text: [Unicode.Scalar], from start: Int, _ rest: ArraySlice<Int>, _ found: inout [[Int]]) -> Bool {
        if rest.isEmpty { return start == text.count }
        for (place, part) in zip(rest.indices, rest) {
            guard let end = parts[part].end(in: text, from: start) else { continue }
            var others = rest
            others.remove(at: place)
            if tile(text, from: end, others, &found) {
                found[part] = parts[part].places(in: text, from: start)
                return true
            }
        }
        return false
    }
}

extension CopyPart {
    /// The places of its characters in a text in which it stands from `start` on, annotations among them; as far as it goes where it is
    /// cut off.
    func places(in text: [Unicode.Scalar], from start: Int) -> [Int] {
        var places: [Int] = []
        var at = start
        var notes = annotations[...]
        for scalar in scalars {
            while let note = notes.first, at < text.count, text[at] != scalar, text[at...].starts(with: note) {
                at += note.count
                notes.removeFirst()
            }
            guard at < text.count, text[at] == scalar else { break }
            places.append(at)
            at += 1
        }
        return places
    }
}
