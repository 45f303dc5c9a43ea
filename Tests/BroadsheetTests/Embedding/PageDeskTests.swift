import Foundation
import Source
import Testing

@testable import BroadsheetDesk

/// The desk as a library: bytes in, bytes out, several at once.
struct PageDeskTests {
    private let project: SampleProject
    private let desk: PageDesk

    init() throws {
        project = try SampleProject()
        desk = try PageDesk(project: project.path, workers: 3)
    }

    private var picture: [UInt8] { Array(SampleProject.pictureText.utf8) }

    private func order(_ text: String = SampleProject.editionText, resolution: Int? = nil) -> PageDesk.Order {
        let picture = picture
        return PageDesk.Order(edition: Array(text.utf8), name: "sample", pictureResolution: resolution) { path in
            path == "pictures/hill.svg" ? picture : nil
        }
    }

    @Test func makesWhatTheCommandMakes() async throws {
        let pages = await desk.make(order(resolution: 20))
        #expect(!pages.isRefused, "\(pages.findings)")
        let run = try Run(["make", "sample"], in: project.path, seconds: 60)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(pages.plates.map(\.name) == ["sample.pdf"] && pages.certificate?.name == "sample.certificate.json")
        #expect(pages.plates.first.map { Data($0.bytes) } == project.bytes(of: "Output/sample.pdf"))
        #expect(pages.certificate.map { Data($0.bytes) } == project.bytes(of: "Output/sample.certificate.json"))
        #expect(pages.pictures.map(\.name) == ["sample.png"])
        #expect(pages.pictures.first?.bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) == true)
    }

    /// Ten at once over three workers, no two alike: each gets its own, as it does alone.
    @Test func tenAtOnceGetTheirOwn() async throws {
        let texts = (0..<10).map {
            SampleProject.editionText.replacingOccurrences(of: "headline: 题目", with: "headline: 题目\("一二三四五六七八九十".dropFirst($0).prefix(1))")
        }
        let desk = desk
        let together = await withTaskGroup(of: (Int, PageDesk.Pages).self) { group in
            for (index, text) in texts.enumerated() {
                let order = order(text)
                group.addTask { (index, await desk.make(order)) }
            }
            return await group.reduce(into: [Int: PageDesk.Pages]()) { $0[$1.0] = $1.1 }
        }
        #expect(Set(together.values.compactMap { $0.plates.first?.bytes }).count == 10)
        for index in [0, 7] { #expect(await desk.make(order(texts[index])).plates == together[index]?.plates) }
    }

    @Test func refusesWithNumbersAndPlaces() async throws {
        let long = "这一节只有一段。" + String(repeating: "山水田林路", count: 300)
        let pages = await desk.make(order(SampleProject.editionText.replacingOccurrences(of: "这一节只有一段。", with: long), resolution: 20))
        #expect(pages.isRefused && pages.certificate == nil && pages.pictures.count == 1)
        let over = try #require(pages.findings.first { $0.id == "makeup.overset" })
        #expect((over.oversetLines ?? 0) > 10 && (over.oversetCharacters ?? 0) > 200 && over.page == 5 && (over.box?.width ?? 0) > 50)
        #expect(over.chineseMessage != over.message && over.file == SampleProject.edition && (over.endColumn ?? 0) > (over.column ?? 0))
    }

    /// What the resolver does not give is missing, though it lies on the disk; what it throws is told.
    @Test func readsNothingOfTheEditionFromTheDisk() async throws {
        struct Down: Error {}
        let text = Array(SampleProject.editionText.utf8)
        let missing = await desk.make(PageDesk.Order(edition: text, name: "sample"))
        #expect(missing.findings.map(\.id) == ["file.missing"] && missing.findings.first?.line != nil)
        let down = await desk.make(PageDesk.Order(edition: text, name: "sample") { _ in throw Down() })
        #expect(down.findings.map(\.id) == ["file.unreadable"])
        #expect(await desk.make(PageDesk.Order(edition: text, name: "../sample")).findings.map(\.id) == ["desk.name"])
        #expect(await desk.make(PageDesk.Order(edition: Array("{".utf8), name: "sample")).findings.first?.severity == .error)
        #expect(throws: PageDesk.NoProject.self) { try PageDesk(project: project.path + "/nowhere") }
    }

    @Test func theExampleOfTheArticleMakesAPlate() async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let example = try String(contentsOf: file.appendingPathComponent("Example.swift"), encoding: .utf8)
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let article = try String(
            contentsOf: root.appendingPathComponent("Sources/BroadsheetDesk/BroadsheetDesk.docc/BroadsheetDesk.md"), encoding: .utf8)
        let code = example.components(separatedBy: "    // example\n")[1].components(separatedBy: "    // end")[0]
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0[...] }
        #expect(article.contains("```swift\n" + lines.joined(separator: "\n") + "```"))
        let plate = try await Example.plate(
            of: Array(SampleProject.editionText.utf8), pictures: ["pictures/hill.svg": picture], house: project.path,
            cache: project.path + "/Output")
        #expect(plate?.starts(with: Array("%PDF".utf8)) == true)
    }
}
