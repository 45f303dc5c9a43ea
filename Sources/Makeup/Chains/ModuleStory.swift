import Copy
import Layout

/// The text that one module holds: a section's whole story, or the part of it that stands there.
struct ModuleStory {
    var paragraphs: [SettableParagraph]
    /// The paragraphs' texts; of one that began in an earlier part all of it.
    var texts: [Text]
    /// The number of its first paragraph in the section, counted from 1.
    var first = 1
    /// True where its first paragraph began in an earlier part.
    var beginsWithin = false

    /// The whole story of a section.
    init(_ texts: [Text], _ paragraphs: [SettableParagraph]) { self.init(paragraphs, texts, first: 1, beginsWithin: false) }

    private init(_ paragraphs: [SettableParagraph], _ texts: [Text], first: Int, beginsWithin: Bool) {
        (self.paragraphs, self.texts, self.first, self.beginsWithin) = (paragraphs, texts, first, beginsWithin)
    }

    /// What is left of the story behind its end.
    var nothing: ModuleStory { ModuleStory([], [], first: first + paragraphs.count, beginsWithin: false) }

    /// The story before a seam, and what is left behind it.
    func parted(at seam: StorySeam) -> (before: ModuleStory, rest: ModuleStory) {
        let index = seam.paragraph
        let parted = paragraphs[index]
        let before = Array(paragraphs[..<index]) + [parted.part(0..<seam.lines, of: seam.count)]
        let goesOn = seam.lines < seam.count
        let rest = (goesOn ? [parted.part(seam.lines..<seam.count, of: seam.count)] : []) + paragraphs[(index + 1)...]
        let start = goesOn ? index : index + 1
        return (
            ModuleStory(before, Array(texts[...index]), first: first, beginsWithin: beginsWithin),
            ModuleStory(rest, Array(texts[start...]), first: first + start, beginsWithin: goesOn)
        )
    }
}
