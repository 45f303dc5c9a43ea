import Copy
import Source
import Typesetting

@testable import Intake

/// Manuscripts and editions of texts that stand in the tests.
enum Trial {
    static func manuscript(_ text: String, file: String = "story.txt") throws -> Manuscript {
        try ManuscriptReader.read(Array(text.utf8), file: file)[0]
    }

    static let frame: EditionFrame = {
        let place = SourcePosition(file: "template")
        guard let day = PublicationDate(year: 2026, month: 1, day: 15) else { preconditionFailure("the day exists") }
        return EditionFrame(
            id: "trial", folio: Folio(paper: "左江日报", date: day, page: 3, name: "综合", credits: [], position: place), isDateProposed: false,
            featureLayout: "paper/feature", storyLayout: "paper/auto")
    }()

    static func imported(_ texts: String...) throws -> ImportedEdition {
        try ImportedEdition(try texts.map { try manuscript($0) }, in: frame, words: NoBoundaries())
    }

    static func edition(_ imported: ImportedEdition) throws -> Edition {
        try EditionReader.read(try YAMLReader.read(imported.text, file: "trial.yaml"), id: "trial").edition
    }

    static func kinds(_ text: String) throws -> [PartKind] {
        let manuscript = try manuscript(text)
        var ledger = Ledger([manuscript])
        return Recognition(Lines(manuscript, number: 0, &ledger)).kinds
    }

    /// A picture of one pixel.
    static let base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    static let png = Base64.bytes(of: base64) ?? []

    /// Running text of so many 字.
    static func running(_ count: Int, _ opening: String = "") -> String {
        let words = "今年以来这个镇把水渠从山脚一直修到田头，村民用水再也不用半夜去排队。镇里的干部说，水到了，地就活了。"
        var text = opening
        while text.count < count - 1 { text += words }
        return String(text.prefix(count - 1)) + "。"
    }
}

/// Knows no word.
struct NoBoundaries: WordBoundaries {
    func wordEnds(in text: String) -> [WordEnd] { [] }
}
