import Copy
import Makeup

/// The texts of a page by story, each character with its place: what is compared, and where a difference is shown.
///
/// Figures and captions come after a story's text, wherever the page has them: a panel that stands elsewhere changes no copy.
struct StoryTexts {
    struct Story {
        var id: String
        var elements: [PageCharacters.Element]
    }

    private(set) var stories: [Story] = []

    /// The texts alone, without the places of their characters.
    init(_ blocks: [PlacedBlock], edition: Edition) { self.init(PageCharacters(blocks, hasBoxes: false), blocks, edition) }

    init(_ characters: PageCharacters, _ blocks: [PlacedBlock], _ edition: Edition) {
        var index: [String: Int] = [:]
        for element in characters.elements {
            let id = blocks[element.block].story(in: edition)
            if let known = index[id] {
                stories[known].elements.append(element)
            } else {
                index[id] = stories.count
                stories.append(Story(id: id, elements: [element]))
            }
        }
        for story in stories.indices {
            let elements = stories[story].elements
            stories[story].elements = elements.filter { !$0.isAside } + elements.filter(\.isAside)
        }
    }
}

extension PlacedBlock {
    /// The id of the section it shows; else its name.
    func story(in edition: Edition) -> String {
        let index = plan.number - 1
        return plan.kind == .section && edition.sections.indices.contains(index) ? edition.sections[index].id : name
    }
}
