import Foundation
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// What a preview makes of saves, told one after another: only what changes what is shown is told to browsers.
struct UnchangedSaveTests {
    private let project: SampleProject
    private let preview: Preview

    init() throws {
        project = try SampleProject()
        preview = Preview(desk: Desk(project: try Project(root: project.path)), edition: "sample")
    }

    /// Makes the page, and again after each of the saves.
    private func run(_ saves: FolderWatch.Change...) async -> PreviewState {
        let (stream, continuation) = AsyncStream.makeStream(of: FolderWatch.Change.self)
        for save in saves { continuation.yield(save) }
        continuation.finish()
        await preview.run(after: stream)
        return await preview.state
    }

    @Test func aSaveThatChangesNothingIsNotTold() async throws {
        let state = await run(.init(includesFonts: false), .init(includesFonts: false))
        #expect(state.revision == 1 && state.current != nil)
    }

    /// The bytes of a font may be others under the same name.
    @Test func aSaveOfFontsIsTold() async throws {
        #expect(await run(.init(includesFonts: true)).revision == 2)
    }

    @Test func aSaveThatMovesAPlaceIsTold() async throws {
        let first = try #require(await run().current)
        try project.write(Data(("# a comment\n" + SampleProject.editionText).utf8), to: SampleProject.edition)
        let maker = PageMaker(desk: Desk(project: try Project(root: project.path)), edition: "sample")
        let second = try #require(try await maker.make(unlessAs: first))
        #expect(second.made.pages.first?.made.page == first.made.pages.first?.made.page)
        #expect(try await maker.make(unlessAs: second) == nil)
    }

    /// After a fault the earlier page is told anew: the fault is gone.
    @Test func aMendedFaultIsTold() async throws {
        let sound = await run()
        try project.write(Data("layout".utf8), to: SampleProject.edition)
        let faulty = await run()
        #expect(faulty.current == nil && faulty.edition != nil)
        try project.write(Data(SampleProject.editionText.utf8), to: SampleProject.edition)
        let mended = await run()
        #expect(mended.current != nil && mended.revision > faulty.revision && faulty.revision > sound.revision)
    }
}
