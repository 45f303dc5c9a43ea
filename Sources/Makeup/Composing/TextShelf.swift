import Copy
import Layout
import Measure
import Source
import Typesetting

/// The headings and paragraphs of an edition as they are set, each in a style and a measure once, however many pages are tried with
/// them. One shelf serves one house's rules of composition and one shaper.
final class TextShelf {
    struct Key: Hashable {
        var text: Text
        var role: TextRole
        var measure: Length
        /// Of the first legs, where it is another.
        var first: Length?
        var form = GlyphForm.horizontal

        /// Texts are told apart by where they were written and how long they are: to hash their characters is slow.
        func hash(into hasher: inout Hasher) {
            hasher.combine(text.position.line)
            hasher.combine(text.position.column)
            hasher.combine(text.spans.last?.text.utf8.count)
            hasher.combine(role.size)
            hasher.combine(measure)
        }
    }

    /// What was set, and what there is to say of it on every page.
    struct Entry<Value> {
        var value: Value
        var findings: [Diagnostic]
    }

    /// What was set of one kind.
    final class Board<Key: Hashable, Value> {
        private var entries: [Key: Entry<Value>] = [:]

        /// What is kept; where there is nothing yet, what is made.
        func entry(for key: Key, made: () -> Entry<Value>) -> Entry<Value> {
            if let known = entries[key] { return known }
            let entry = made()
            entries[key] = entry
            return entry
        }

        /// The same, what there is to say of it reported.
        func value(for key: Key, _ report: (Diagnostic) -> Void, made: () -> Entry<Value>) -> Value {
            let entry = entry(for: key, made: made)
            entry.findings.forEach(report)
            return entry.value
        }
    }

    /// A unit of a story in its legs.
    struct UnitKey: Hashable {
        var unit: StoryUnit
        var styles: UnitStyles
        var measures: LegMeasures

        func hash(into hasher: inout Hasher) {
            hasher.combine(unit.text.position.line)
            hasher.combine(unit.name)
            hasher.combine(measures)
        }
    }

    let paragraphs = Board<Key, SettableParagraph>()
    /// Of the units that are more than a text in a style.
    let units = Board<UnitKey, SettableParagraph>()
    let headings = Board<Key, [SetLine]>()
}
