import Foundation
import Glibc
import Testing

@testable import broadsheet

/// A running preview as a browser meets it, without a browser.
struct PreviewTests {
    @Test func servesThePageAndItsFrontEnd() async throws {
        let preview = try RunningPreview()
        let state = try await preview.state { $0.isMade }
        #expect(state.isCurrent && state.revision == state.pageRevision)
        #expect(state.pages.map(\.number) == [5] && state.pages[0].columns == 2 && state.pages[0].lines == 50)
        #expect(state.blocks.map(\.name) == ["folio", "headline", "lead", "section 1", "picture 1", "section 2"])
        #expect(state.blocks[2].characters == 82 && state.blocks[2].text.map { $0.text.count } == [41, 41])
        #expect(state.blocks[3].heading == "头一节")
        for (target, type) in [("/", "text/html"), ("/preview.css", "text/css"), ("/preview.js", "text/javascript")] {
            let answer = try preview.get(target)
            #expect(answer.status == 200 && answer.head.contains(type) && !answer.body.isEmpty)
            #expect(answer.head.contains("Content-Security-Policy: default-src 'none'"))
        }
        let window = try preview.get("/window?page=5&x=0&y=0&width=120&height=90&scale=1500")
        #expect(window.status == 200 && window.head.contains("Page-Revision: \(state.pageRevision)"))
        #expect(window.body.prefix(2) == [0x42, 0x4d] && window.body.count == 54 + 120 * 90 * 4)
    }

    /// A save is shown; a fault stands over the last good page, at its place; mended, it is gone.
    @Test func followsWhatIsSaved() async throws {
        let preview = try RunningPreview()
        let first = try await preview.state { $0.isMade }
        let sound = SampleProject.editionText
        func save(_ text: String) throws { try preview.project.write(Data(text.utf8), to: SampleProject.edition) }

        try save(sound.replacingOccurrences(of: "第二段说的是另一件事", with: "第二段改成了别的话"))
        let second = try await preview.state { $0.text.contains("改成了别的话") }
        #expect(second.revision > first.revision && second.isCurrent)

        try save(sound.replacingOccurrences(of: "headline:", with: "headlin:"))
        let faulty = try await preview.state { !$0.isCurrent }
        // One save may come as two, and the page be made twice: what counts is that the page shown is the last good one.
        #expect(faulty.pageRevision < faulty.revision && faulty.text == second.text)
        #expect(faulty.findings.contains { $0.severity == "error" && $0.place?.file == SampleProject.edition && $0.place?.line == 3 })
        #expect(
            try preview.get("/window?page=5&x=0&y=0&width=10&height=10&scale=1000").head.contains("Page-Revision: \(faulty.pageRevision)"))

        try save(sound)
        let mended = try await preview.state { $0.isCurrent }
        #expect(mended.text == first.text && mended.pageRevision > faulty.pageRevision)
    }

    /// A finding in the copy shows at the line that it was set in.
    @Test func showsAFindingAtItsLine() async throws {
        let preview = try RunningPreview()
        _ = try await preview.state { $0.isMade }
        _ = try Fixture("straight quote", edition: "第二段说的", "第二段\"说\"的").apply(to: preview.project)
        let state = try await preview.state { state in state.findings.contains { $0.id == "copy.straight-quote" } }
        let finding = try #require(state.findings.first { $0.id == "copy.straight-quote" })
        let block = try #require(finding.block)
        #expect(state.blocks[block].name == "section 1")
        let line = try #require(state.blocks[block].text.first { $0.text.contains("说") && $0.text.contains("第二段") })
        #expect(finding.box != nil && finding.box == line.box)
    }

    /// Each page has its own windows, under its number; a finding leads to the page that it shows on.
    @Test func showsEachOfTwoPages() async throws {
        let preview = try RunningPreview(of: SampleProject(twoPagesWith: SampleProject.beginning))
        let state = try await preview.state { $0.isMade }
        #expect(state.pages.map(\.number) == [5, 6] && state.pages.map { String($0.folio.suffix(3)) } == ["第5版", "第6版"])
        #expect(state.pages.map { $0.blocks.map(\.name).last } == ["section 2", "section 2"])
        func window(_ page: Int) throws -> RunningPreview.Answer {
            try preview.get("/window?page=\(page)&x=0&y=0&width=300&height=400&scale=500")
        }
        let (first, second) = (try window(5), try window(6))
        #expect(first.status == 200 && second.status == 200 && first.body != second.body)
        #expect(try window(7).status == 404)

        try preview.project.save(end: "最后一段说\"完\"了。")
        let told = try await preview.state { state in state.findings.contains { $0.id == "copy.straight-quote" } }
        let finding = try #require(told.findings.first { $0.id == "copy.straight-quote" })
        #expect(finding.page == 6)
        let line = told.pages[1].blocks[try #require(finding.block)].text.first { $0.text.contains("最后一段") }
        #expect(finding.box != nil && finding.box == line?.box)
    }

    @Test func refusesStrangersAndTricks() async throws {
        let preview = try RunningPreview()
        #expect(try preview.exchange("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").status == 421)
        #expect(try preview.exchange("GET / HTTP/1.1\r\n\r\n").status == 421)
        #expect(try preview.get("/state", "Origin: http://evil.example\r\n").status == 403)
        #expect(try preview.get("/state", "Sec-Fetch-Site: cross-site\r\n").status == 403)
        #expect(try preview.exchange("POST /state HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\nContent-Length: 1\r\n\r\nx").status == 405)
        for target in [
            "/../Fonts/fonts.yaml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/./preview.js", "/preview.js/../..",
            "/Editions/sample/edition.yaml",
            "/preview.js%00", "/.lock", "/window/../state",
        ] { #expect(try preview.get(target).status == 404, "\(target)") }
        for target in [
            "/window", "/window?x=0", "/window?x=0&y=0&width=9&height=9&scale=1000",
            "/window?page=5&x=0&y=0&width=99999&height=1&scale=1000",
            "/window?page=5&x=0&y=0&width=a&height=1&scale=1000",
        ] { #expect(try preview.get(target).status == 400, "\(target)") }
        #expect(try preview.exchange("nonsense\r\n\r\n").status == 400)
        #expect(try preview.get("/", "X: " + String(repeating: "a", count: 40_000) + "\r\n").status == 431)
    }

    /// Clients that ask for nothing, or take nothing, hold up nobody; one more than there is room for is told so.
    @Test func servesOthersWhileSomeAreSlow() async throws {
        let preview = try RunningPreview()
        _ = try await preview.state { $0.isMade }
        let host = "Host: 127.0.0.1:\(preview.port)\r\n\r\n"
        let silent = try (0..<20).map { _ in try preview.connect(sending: "GET / HT") }
        let listening = try (0..<20).map { _ in try preview.connect(sending: "GET /events HTTP/1.1\r\n" + host) }
        let taking = try preview.connect(sending: "GET /window?page=5&x=0&y=0&width=4000&height=4000&scale=9000 HTTP/1.1\r\n" + host)
        #expect(try preview.get("/").status == 200)
        let rest = try (0..<40).map { _ in try preview.connect(sending: "GET /events HTTP/1.1\r\n" + host) }
        #expect(try preview.get("/").status == 503)
        for descriptor in silent + listening + [taking] + rest { close(descriptor) }
        #expect(preview.interrupt() == 0)
    }

    @Test func writesNothingButTheCacheAndEndsCleanly() async throws {
        let preview = try RunningPreview()
        let before = try preview.project.published()
        _ = try await preview.state { $0.isMade }
        #expect(preview.interrupt() == 0)
        #expect(try preview.project.published() == before)
    }

    @Test func refusesAnEditionThatIsNotThere() throws {
        let project = try SampleProject()
        let run = try Run(["preview", "sampel", "--diagnostics", "json"], in: project.path)
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(try run.findings().map(\.severity) == ["error"])
    }
}
