import Copy
import Layout
import Makeup
import Proof
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// Pages of the project's editions, drawn, finished, read back and held against their copy.
@Suite struct CopyProofTests {
    static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())

    private let desk: Desk

    init() throws { desk = Desk(project: try Project(root: Self.root)) }

    private func faults(_ page: Page, _ job: Desk.Job, _ edition: Edition? = nil) throws -> [Diagnostic] {
        let plate = try PlateReading(desk.plate(page, of: job).bytes)
        return CopyProof(edition ?? job.edition, numerals: job.layout.house.numerals).check(plate)
    }

    @Test(arguments: ["xiashi", "county-brief"])
    func everyEditionIsCertified(_ id: String) throws {
        let job = try desk.open(id)
        let made = desk.makeUp(job)
        #expect(try faults(made.page.withoutPictures, job) == [])
    }

    /// A story that turns to a second page: proven over both, and not where the pages change places or one is left out.
    @Test func aStoryIsProvenOverBothPages() throws {
        let job = try desk.open("bailu")
        let plates = try job.pages.map { try PlateReading(desk.plate(desk.makeUp($0).page.withoutPictures, of: $0).bytes) }
        let proof = CopyProof(job.edition, on: PrintedPages(job.layout, from: job.edition.folio.page))
        #expect(plates.count == 2 && proof.check(plates) == [])
        #expect(
            proof.check([plates[1], plates[0]]).contains {
                $0.message.contains("does not stand straight after") || $0.message.contains("the page lacks")
            })
        #expect(!proof.check([plates[0]]).isEmpty)
        let twice = proof.check([plates[0], plates[0]])
        #expect(twice.contains { $0.message.contains("not on the page") || $0.message.contains("the page lacks") })
        #expect(twice.contains { $0.message.contains("text that is not in the copy") })
    }

    /// Changes of the copy after both pages were drawn.
    @Test func everyChangeOfATurnedStoryIsNoticed() throws {
        let job = try desk.open("bailu")
        let plates = try job.pages.map { try PlateReading(desk.plate(desk.makeUp($0).page.withoutPictures, of: $0).bytes) }
        var steps = SystemSteps(seed: 3)
        var done = 0
        while done < 40 {
            let mutation = CopyMutation.allCases[steps.next(CopyMutation.allCases.count)]
            guard let (edition, what) = job.edition.changed(mutation, &steps) else { continue }
            done += 1
            let found = CopyProof(edition, on: PrintedPages(job.layout, from: edition.folio.page)).check(plates)
            #expect(!found.isEmpty, "\(mutation) in \(what)")
        }
    }

    @Test func aSpoiltPageIsRefusedAtThePlaceOfItsParagraph() throws {
        let job = try desk.open("county-brief")
        let page = desk.makeUp(job).page.withoutPictures
        let section = try #require(job.edition.sections.first)
        let paragraph = try #require(section.paragraphs.first)
        let words = String(paragraph.plain.prefix(4))
        let number = try #require(page.glyphRuns.firstIndex { $0.text.hasPrefix(words) })
        for mutation in CopyMutation.allCases {
            let spoilt = page.changing(run: number) { $0.changed(mutation, cluster: 2) ?? $0 }
            let found = try faults(spoilt, job)
            #expect(found.count == 1, "\(mutation): \(found)")
            #expect(found.first?.id == "proof.copy")
            #expect(found.first?.position?.line == paragraph.position.line)
            #expect(found.first.map { $0.message.hasPrefix("section '\(section.id)', paragraph 1: the page ") } == true, "\(found)")
        }
    }

    @Test func paragraphsInAnotherOrderAreRefused() throws {
        let job = try desk.open("county-brief")
        let page = desk.makeUp(job).page.withoutPictures
        var edition = job.edition
        let index = try #require(edition.sections.firstIndex { $0.paragraphs.count > 1 })
        edition.sections[index].paragraphs.swapAt(0, 1)
        let found = try faults(page, job, edition)
        #expect(found.contains { $0.message.contains("does not stand straight after") })
    }

    @Test func textThatIsInNoCopyIsRefused() throws {
        let job = try desk.open("county-brief")
        var page = desk.makeUp(job).page.withoutPictures
        let run = try #require(page.glyphRuns.last)
        page.items.append(.group(Group(.paragraph, label: "stray", items: [.glyphs(run)])))
        #expect(try faults(page, job).map(\.id) == ["proof.copy"])
    }

    /// Pseudo-random changes of one character, the same in every run: in the page before it is drawn.
    @Test func everyChangeOfThePageIsNoticed() throws {
        let job = try desk.open("county-brief")
        let page = desk.makeUp(job).page.withoutPictures
        let runs = page.glyphRuns
        var steps = SystemSteps(seed: 1)
        var done = 0
        while done < 16 {
            let mutation = CopyMutation.allCases[steps.next(CopyMutation.allCases.count)]
            let number = steps.next(runs.count)
            guard let changed = runs[number].changed(mutation, cluster: steps.next(max(1, runs[number].clusters.count))) else { continue }
            done += 1
            #expect(try !faults(page.changing(run: number) { _ in changed }, job).isEmpty, "\(mutation) in '\(runs[number].text)'")
        }
    }

    /// The same in the copy after it was drawn: every field of the edition that is printed.
    @Test(arguments: ["xiashi", "county-brief"])
    func everyChangeOfTheCopyIsNoticed(_ id: String) throws {
        let job = try desk.open(id)
        let plate = try PlateReading(desk.plate(desk.makeUp(job).page.withoutPictures, of: job).bytes)
        var steps = SystemSteps(seed: 2)
        var done = 0
        while done < 40 {
            let mutation = CopyMutation.allCases[steps.next(CopyMutation.allCases.count)]
            guard let (edition, what) = job.edition.changed(mutation, &steps) else { continue }
            done += 1
            let found = CopyProof(edition, numerals: job.layout.house.numerals).check(plate)
            #expect(!found.isEmpty, "\(mutation) in \(what)")
            #expect(found.count <= 2, "\(mutation) in \(what): \(found)")
        }
    }
}

/// Numbers that look random and are the same in every run (a linear congruential generator).
struct SystemSteps {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func next(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
}

extension Edition {
    /// The edition with one character of one printed text changed.
    fileprivate func changed(_ mutation: CopyMutation, _ steps: inout SystemSteps) -> (Edition, String)? {
        var edition = self
        func change(_ text: inout Text, _ steps: inout SystemSteps) -> String? {
            let plain = text.plain
            guard let changed = mutation.apply(to: plain, at: steps.next(max(1, plain.unicodeScalars.count))) else { return nil }
            text = Text([Text.Span(changed)], at: text.position)
            return plain
        }
        func change(_ statistic: inout Statistic, _ steps: inout SystemSteps) -> String? {
            let label = statistic.label
            guard let changed = mutation.apply(to: label, at: steps.next(max(1, label.unicodeScalars.count))) else { return nil }
            statistic.label = changed
            return label
        }
        let section = steps.next(sections.count)
        let what: String? =
            switch steps.next(8) {
            case 0:
                edition.headline.flatMap { headline in
                    var headline = headline
                    defer { edition.headline = headline }
                    return change(&headline, &steps)
                }
            case 1: change(&edition.sections[section].heading, &steps)
            case 2 where !lead.isEmpty: change(&edition.lead[steps.next(lead.count)], &steps)
            case 3 where !closing.isEmpty: change(&edition.closing[steps.next(closing.count)], &steps)
            case 4 where !figures.isEmpty: change(&edition.figures[steps.next(figures.count)], &steps)
            case 5 where edition.pictures.first?.caption != nil:
                edition.pictures[0].caption.flatMap { caption in
                    var caption = caption
                    defer { edition.pictures[0].caption = caption }
                    return change(&caption, &steps)
                }
            default: change(&edition.sections[section].paragraphs[steps.next(sections[section].paragraphs.count)], &steps)
            }
        return what.map { (edition, $0) }
    }
}
