import Makeup
import Measure
import Press
import Proof
import Source

/// A made-up edition into its plates and its certificate: drawn, finished, and proven on their own bytes.
///
/// Belongs to one task at a time; what one edition leaves for the next is kept.
package final class EditionMaking {
    package typealias File = (name: String, bytes: [UInt8])
    /// Takes the plates, and when they are proven what belongs to them; nothing is to be published where that is nil.
    package typealias Publishing = (_ plates: [File], _ whenSound: () throws -> [File]?) throws -> Void

    private let maker: PlateMaker

    /// - Parameter desk: of the project whose editions are made; each may give files of its own.
    package init(_ desk: Desk) { maker = PlateMaker(desk) }

    /// Makes the plates and hands them out while they are proven.
    /// - Parameters:
    ///   - refuses: whether findings refuse the edition. Nothing is handed out then.
    ///   - desk: where it is another than the one that this began with.
    /// - Returns: the findings, each with its place on the page; without notes, which are told by check, not again with each page.
    package func make(
        _ job: Desk.Job, _ made: MadeEdition, by desk: Desk, refuses: @escaping ([Diagnostic]) -> Bool, publish: Publishing
    ) throws -> [Diagnostic] {
        for page in made.pages { maker.cutFonts(of: page.made.page, of: page.job) }
        let photographs = made.pages.flatMap { maker.photographs(on: $0.made.page, of: $0.job) }
        let inks = InkShelf()
        // The plates are begun before it is known whether the copy is sound: mostly it is.
        let (plates, (found, origins)) = try Concurrently.both(
            { Result { try made.pages.map(maker.finished) } },
            and: {
                // What is found comes first: it may stop everything. Photographs are decoded for preflight while the plates are
                // still drawn.
                defer { for photograph in photographs { inks.foresee(jpeg: photograph) } }
                return (desk.findings(on: made), Result { try desk.origins(of: made) })
            })
        var findings = found.filter { $0.severity > .note }
        if refuses(findings) { return made.placed(findings) }
        let pages = try plates.get()
        try publish(pages.map { (name: $0.job.pdfName, bytes: $0.bytes) }) {
            let proven = try desk.prove(pages, from: .drawing, of: job, origins: try origins.get(), shelf: PlateShelf(inks: inks))
            findings += proven.diagnostics.news(beside: findings)
            return refuses(findings) ? nil : [(name: "\(job.edition.id).certificate.json", bytes: proven.certificate.json)]
        }
        return made.placed(findings)
    }
}
