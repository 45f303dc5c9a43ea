import Copy
import Measure
import Source
import Typesetting

/// Makes a draft of manuscripts: one story in parts becomes a page, several become a section each.
struct DraftMaker {
    private let manuscripts: [Manuscript]
    private let rules: ImportRules
    private let words: any WordBoundaries
    private(set) var ledger: Ledger
    /// For each section of a page of stories, the number of its manuscript.
    private var owners: [Int] = []

    init(_ manuscripts: [Manuscript], _ rules: ImportRules, words: any WordBoundaries) {
        (self.manuscripts, self.rules, self.words) = (manuscripts, rules, words)
        ledger = Ledger(manuscripts)
    }

    /// Throws where no file holds a story.
    mutating func draft() throws(Refusal) -> Draft {
        let stories = manuscripts.enumerated().map { number, manuscript in
            StoryParts(Recognition(Lines(manuscript, number: number, &ledger)), &ledger)
        }
        var draft = stories.count == 1 ? page(of: stories[0]) : Draft()
        if draft.sections.isEmpty {
            let told = stories.enumerated().filter { !$0.element.isEmpty }
            for (rank, story) in told.enumerated() {
                draft.sections.append(section(of: story.element, rank: rank + 1, of: told.count))
                owners.append(story.offset)
            }
        }
        guard !draft.sections.isEmpty else {
            throw Refusal(
                "intake.no-story", at: manuscripts.first.map { SourcePosition(file: $0.file) },
                "there is no story, only tables or pictures",
                hint: "name the story's file before them")
        }
        draft.questions = stories.flatMap(\.questions)
        place(stories, in: &draft)
        draft.namePictures()
        let figures = FigurePlan(draft, rules, words: words)
        figures.place(in: &draft)
        return draft
    }

    // MARK: A story in parts

    /// Empty where the story has no parts.
    private mutating func page(of story: StoryParts) -> Draft {
        guard let parts = Self.parts(of: story, least: rules.leastSections) else { return Draft() }
        var draft = Draft()
        let lead = parts.lead
        let proposals = HeadingProposals(parts.sections.map { $0.paragraphs.map(\.passage.string) })
        draft.kicker =
            story.kicker.map(Draft.Head.taken) ?? HeadingProposals.series(in: story.note.map(\.string)).map { .proposed($0, others: []) }
        draft.headline =
            story.title.map(Draft.Head.taken)
            ?? HeadingProposals.headline(lead: lead.map(\.passage.string), closing: story.closing.map(\.string))
        draft.deck = story.deck.map(Draft.Head.taken)
        if !story.note.isEmpty {
            draft.note = .init(title: story.noteTitle.map(Draft.Head.taken) ?? .proposed("编者按", others: []), paragraphs: story.note)
        }
        draft.lead = ([story.byline, story.dateline].compactMap { $0 }) + lead.map(Self.marked)
        draft.closing = story.closing.map(\.plain)
        draft.sections = parts.sections.enumerated().map { index, part in
            Draft.Section(
                id: "section-\(index + 1)", heading: heading(of: part, number: index, proposals),
                paragraphs: part.paragraphs.map(Self.marked))
        }
        return draft
    }

    private mutating func heading(of part: StoryParts.Part, number: Int, _ proposals: HeadingProposals) -> Draft.Head {
        guard let heading = part.heading else { return proposals.heading(ofSection: number) }
        guard let ordinal = Ordinal(heading.text) else { return .taken(heading.plain) }
        ledger.drop(heading.upTo(ordinal.count), .ordinal)
        return .taken(heading.from(ordinal.count).plain)
    }

    /// The lead and the sections of a story in parts: by its cross-heads, or by the rhythm of its run-in leads.
    private static func parts(of story: StoryParts, least: Int) -> (lead: [StoryParts.Paragraph], sections: [StoryParts.Part])? {
        let headed = story.parts.filter { $0.heading != nil }
        if headed.count >= least, headed.allSatisfy({ !$0.paragraphs.isEmpty }) {
            let lead = story.parts.prefix { $0.heading == nil }.flatMap(\.paragraphs)
            return (lead, headed)
        }
        guard headed.isEmpty else { return nil }
        let paragraphs = story.paragraphs
        let openings = SectionBounds.openings(of: paragraphs)
        guard openings.count >= least else { return nil }
        let ends = openings.dropFirst() + [paragraphs.count]
        let sections = zip(openings, ends).map { StoryParts.Part(paragraphs: Array(paragraphs[$0..<$1])) }
        return (Array(paragraphs[..<openings[0]]), sections)
    }

    /// Pictures go to the part that they stood in; before the first part of a page, to the page.
    private func place(_ stories: [StoryParts], in draft: inout Draft) {
        for (number, story) in stories.enumerated() {
            for (picture, line) in story.pictures {
                guard draft.isPage else {
                    // What was sent without a story belongs to the one before it.
                    let section = owners.lastIndex { $0 <= number } ?? 0
                    draft.sections[section].pictures.append(picture)
                    continue
                }
                // The last section that begins before it: a section begins with the paragraph that opens it.
                let section = draft.sections.lastIndex { section in
                    section.paragraphs.first?.offsets.first.map { $0 < story.start(ofLine: line) } ?? false
                }
                if let section { draft.sections[section].pictures.append(picture) } else { draft.pictures.append(picture) }
            }
        }
    }

    // MARK: A story on its own

    private mutating func section(of story: StoryParts, rank: Int, of count: Int) -> Draft.Section {
        var paragraphs: [Passage] = story.noteTitle.map { [$0.strong(0..<$0.count)] } ?? []
        paragraphs += story.note
        for part in story.parts {
            if let heading = part.heading { paragraphs.append(heading.strong(0..<heading.count)) }
            paragraphs += part.paragraphs.map(Self.marked)
        }
        paragraphs += story.closing
        var story = story
        // Heads with nothing under them are the text.
        if paragraphs.isEmpty {
            paragraphs = [story.kicker, story.title, story.deck, story.byline].compactMap { $0 }
            (story.kicker, story.title, story.deck, story.byline) = (nil, nil, nil, nil)
        }
        let words = paragraphs.map(\.string)
        return Draft.Section(
            id: "story-\(rank)", kicker: story.kicker.map(Draft.Head.taken),
            heading: story.title.map(Draft.Head.taken) ?? HeadingProposals([words]).heading(ofSection: 0),
            deck: story.deck.map(Draft.Head.taken), byline: story.byline, dateline: story.dateline, paragraphs: paragraphs,
            rank: count > 1 ? rank : nil)
    }

    /// A paragraph with its run-in lead in bold.
    private static func marked(_ paragraph: StoryParts.Paragraph) -> Passage {
        paragraph.leadEnd.map { paragraph.passage.strong(0..<$0) } ?? paragraph.passage
    }
}
