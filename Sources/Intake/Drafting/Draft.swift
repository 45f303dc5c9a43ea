import Copy
import Source

/// An edition as it is proposed: words of the manuscripts at their places, and proposals where the manuscripts have none.
struct Draft: Sendable {
    var kicker: Head?
    var headline: Head?
    var deck: Head?
    var note: Note?
    var lead: [Passage] = []
    var figures: [FigureProposal] = []
    var pictures: [DraftPicture] = []
    var sections: [Section] = []
    var closing: [Passage] = []
    var questions: [Question] = []

    /// True for one story in parts, which is a page of its own.
    var isPage: Bool { headline != nil }

    /// Files of pictures are named in the order of the page.
    mutating func namePictures() {
        var count = 0
        func name(_ picture: inout DraftPicture) {
            count += 1
            picture.name = "picture-\(count)" + (PictureName.ending(of: picture.picture.bytes) ?? "")
        }
        for index in pictures.indices { name(&pictures[index]) }
        for section in sections.indices {
            for index in sections[section].pictures.indices { name(&sections[section].pictures[index]) }
        }
    }

    /// A line of a head: the reporter's, or a proposal made of words of the copy.
    enum Head: Sendable {
        case taken(Passage)
        case proposed(String, others: [String])
    }

    struct Note: Sendable {
        var title: Head
        var paragraphs: [Passage]
    }

    struct Section: Sendable {
        var id: String
        var kicker: Head?
        var heading: Head
        var deck: Head?
        var byline: Passage?
        var dateline: Passage?
        var paragraphs: [Passage]
        var rank: Int?
        var figures: [FigureProposal] = []
        /// Candidates that were not taken, the best first.
        var otherFigures: [FigureProposal] = []
        var charts: [ChartProposal] = []
        var pictures: [DraftPicture] = []
    }

    /// Something that the desk has to decide, with the characters that it is about.
    struct Question: Sendable {
        var reason: AskReason
        var manuscript: Int
        var offsets: [Int]
        var words: String
        var place: SourcePosition
    }
}

/// A picture with its name in the edition.
struct DraftPicture: Sendable {
    var name: String
    var picture: EmbeddedPicture
    var caption: Passage?
    var credit: Passage?
    var isDrawing = false

    init(name: String, picture: EmbeddedPicture) { (self.name, self.picture) = (name, picture) }
}
