/// What stands in a proof's margin, from top to bottom: a part a file, each nothing where there is nothing to tell.
enum MarginNotes {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        ChangeNotes.lines(of: draft, writer) + FindingNotes.lines(of: draft, writer) + OversetNotes.lines(of: draft, writer)
            + StoryTable.lines(of: draft, writer) + LeverNotes.lines(of: draft, writer)
    }
}
