import Copy
import Layout

/// The text that one module holds: a section's whole story, or the part of it that stands there.
struct ModuleStory {
    var paragraphs: [SettableParagraph]
    /// What the paragraphs are; one that began in an earlier part is whole here.
    var units: [StoryUnit]
    /// True where its first paragraph began in an earlier part.
    var beginsWithin = false

    /// The whole story of a section.
    init(_ units: [StoryUnit], _ paragraphs: [SettableParagraph]) { self.init(paragraphs, units, beginsWithin: false) }

    private init(_ paragraphs: [SettableParagraph], _ units: [StoryUnit], beginsWithin: Bool) {
        (self.paragraphs, self.units, self.beginsWithin) = (paragraphs, units, beginsWithin)
    }

    /// What is left of the story behind its end.
    var nothing: ModuleStory { ModuleStory([], [], beginsWithin: false) }

    /// The story before a seam, and what is left behind it.
    func parted(at seam: StorySeam) -> (before: ModuleStory, rest: ModuleStory) {
        let index = seam.paragraph
        let parted = paragraphs[index]
        let before = Array(paragraphs[..<index]) + [parted.part(0..<seam.lines, of: seam.count)]
        let goesOn = seam.lines < seam.count
        let rest = (goesOn ? [parted.part(seam.lines..<seam.count, of: seam.count)] : []) + paragraphs[(index + 1)...]
        let start = goesOn ? index : index + 1
        return (
            ModuleStory(before, Array(units[...index]), beginsWithin: beginsWithin),
            ModuleStory(rest, Array(units[start...]), beginsWithin: goesOn)
        )
    }
}
