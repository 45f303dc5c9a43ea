import Copy
import Layout
import Makeup
import Measure
import Proof
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// A front page with its nameplate, index and imprint: every character of its furniture is proven, on both pages of the issue.
@Suite struct FrontPageProofTests {
    private let job: Desk.Job
    private let plates: [PlateReading]

    init() throws {
        let desk = Desk(project: try Project(root: CopyProofTests.root))
        let job = try desk.open("yunling-612")
        self.job = job
        plates = try job.pages.map { try PlateReading(desk.plate(desk.makeUp($0).page.withoutPictures, of: $0).bytes) }
    }

    private func faults(_ change: (inout Edition) -> Void) -> [Diagnostic] {
        var edition = job.edition
        change(&edition)
        return CopyProof(edition, on: PrintedPages(job.layout, from: edition.folio.page)).check(plates)
    }

    @Test func bothPagesAreCertified() {
        #expect(plates.count == 2)
        #expect(faults { _ in } == [])
        #expect(job.edition.index?.entries.map(\.page) == [2, 2, 2])
    }

    @Test func everyFieldOfTheFurnitureIsProven() {
        let changes: [(String, (inout Edition) -> Void)] = [
            ("number", { $0.issue?.number = 613 }), ("pages", { $0.issue?.pages?.value = 4 }),
            ("weather", { $0.issue?.fields[0].text = Text([.init("雨")], at: $0.position) }),
            ("no weather", { $0.issue?.fields = [] }), ("page", { $0.folio.page = 3 }), ("name", { $0.folio.name = "时政" }),
            ("date", { if let day = PublicationDate(year: 2026, month: 1, day: 30) { $0.folio.date = day } }),
            ("credit", { $0.folio.credits[0].name = "陆晓裳" }), ("an entry", { $0.index?.entries.removeLast() }),
            ("a page of the index", { $0.index?.entries[1].page = 3 }), ("no page of the index", { $0.index?.entries[1].page = nil }),
        ]
        for (what, change) in changes { #expect(!faults(change).isEmpty, "\(what)") }
    }

    /// One character of the index's words, whichever it is.
    @Test func everyCharacterOfTheIndexIsProven() throws {
        let index = try #require(job.edition.index)
        for (number, entry) in index.entries.enumerated() {
            for place in entry.text.plain.unicodeScalars.indices {
                let found = faults { edition in
                    var scalars = entry.text.plain.unicodeScalars
                    scalars.replaceSubrange(place...place, with: ["某"])
                    edition.index?.entries[number].text = Text([.init(String(scalars))], at: entry.text.position)
                }
                #expect(!found.isEmpty, "\(entry.text.plain)")
            }
        }
    }

    /// What the house says every day is proven as what the edition says is.
    @Test func whatTheHouseSaysIsProven() {
        for field in ["cn", "publisher", "address", "telephone", "printer", "price"] {
            var layout = job.layout
            layout.house.furniture.fields[field] = "某"
            #expect(!CopyProof(job.edition, on: PrintedPages(layout, from: job.edition.folio.page)).check(plates).isEmpty, "\(field)")
        }
    }

    /// A reader that cannot see the drawing is told the paper's name, first of all.
    @Test func thePapersNameIsReadFirst() throws {
        let page = Desk(project: try Project(root: CopyProofTests.root)).makeUp(job.pages[0]).page
        let first = page.items.lazy.compactMap { item -> Group.Role? in
            if case .group(let group) = item, group.role != .artifact { group.role } else { nil }
        }.first
        #expect(first == .figure(alternative: "云岭周报"))
    }
}
