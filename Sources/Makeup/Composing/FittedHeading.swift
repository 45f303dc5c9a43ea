import Copy
import Layout
import Measure

/// A heading in the fewest lines that the house's limits of size allow, broken by sense, and of those in the largest size.
struct FittedHeading {
    let role: TextRole
    let lines: [SetLine]

    /// - Parameters:
    ///   - sizes: the style at each size allowed, the largest first; at least one.
    ///   - measure: the room beside what else stands on the heading's lines, which may grow with its size.
    init(_ text: Text, sizes: [TextRole], composer: Composer, measure: (TextRole) -> Length) {
        var best = Self.setting(text, sizes[0], composer, measure)
        let editorsLines = text.editorsLines
        for role in sizes.dropFirst() where best.overfull > 0 || best.lines.count > editorsLines {
            let other = Self.setting(text, role, composer, measure)
            if (other.overfull, other.lines.count) < (best.overfull, best.lines.count) { best = other }
        }
        (role, lines) = (best.role, best.lines)
    }

    private static func setting(
        _ text: Text, _ role: TextRole, _ composer: Composer, _ measure: (TextRole) -> Length
    ) -> (role: TextRole, lines: [SetLine], overfull: Int) {
        let room = measure(role)
        let lines = composer.heading(text, role, measure: room)
        return (role, lines, lines.count { $0.width > room })
    }
}

extension Text {
    /// The lines that the editor's own breaks make: no setting has fewer.
    fileprivate var editorsLines: Int { plain.unicodeScalars.split(whereSeparator: \.isNewline).count }
}

extension Unicode.Scalar {
    /// As `Character.isNewline`, without looking for the bounds of characters.
    fileprivate var isNewline: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
