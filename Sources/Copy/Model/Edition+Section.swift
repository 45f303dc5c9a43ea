/// An edition of one section: what a section's own sheet is made up from.
extension Edition {
    /// The same paper, date and headline over one section alone, with its figures, charts and pictures. What belongs to the page as a whole
    /// (the note, the lead, the page's figures and pictures, the closing) stays behind.
    public func alone(_ section: Section) -> Edition {
        Edition(
            id: id, position: position, folio: folio, layout: layout, kicker: kicker, headline: headline, deck: deck, note: nil, lead: [],
            figures: [], sections: [section], closing: [], pictures: [])
    }
}
