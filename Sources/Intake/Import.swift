import Copy
import Measure
import Source
import Typesetting

/// Reporters' files as an edition, with its receipt.
public struct ImportedEdition: Sendable {
    /// The edition's file.
    public let text: [UInt8]
    public let receipt: Receipt
    /// Picture files, by their names in `pictures/`.
    public let pictures: [(name: String, bytes: [UInt8])]
    /// The lines of the file that hold words of the reporter, each with those words.
    let copyLines: [String: String]
    /// The edition as it was read back.
    public let edition: Edition
    /// What reading the edition warns of.
    public let findings: [Diagnostic]

    /// - Parameter words: knows where words end, for labels that have to be cut.
    ///
    /// Throws where the copy is beyond what an edition may hold; each fault is told.
    public init(
        _ manuscripts: [Manuscript], in frame: EditionFrame, _ rules: ImportRules = ImportRules(), words: any WordBoundaries
    ) throws(Refusal) {
        var maker = DraftMaker(manuscripts, rules, words: words)
        let draft = try maker.draft()
        var writer = EditionWriter(frame, manuscripts, maker.ledger)
        text = Array(writer.write(draft).utf8)
        let file = EditionReader.file(of: frame.id)
        let read = try EditionReader.read(try YAMLReader.read(text, file: file), id: frame.id)
        receipt = try Receipt(manuscripts, writer.ledger, readBack: read.edition)
        pictures = (draft.pictures + draft.sections.flatMap(\.pictures)).map { ($0.name, $0.picture.bytes) }
        findings = read.warnings
        edition = read.edition
        copyLines = writer.copyLines
    }
}
