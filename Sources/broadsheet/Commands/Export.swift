import ArgumentParser
import Measure
import Press
import Source

/// `broadsheet export EDITION...`: one PDF a section, of one edition or hundreds, on all cores.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes one PDF of each section, with a manifest: Output/<edition>/<nn>-<section>.pdf.",
        discussion: """
            EDITION is an edition's name, a folder of editions (Editions for all), or a list: a .txt file with a name on each line.
            A fault in one section or edition stops no other. The same bytes come out whatever the number of jobs.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Editions, folders of editions, or lists.", completion: .directory)
    var editions: [String]

    @Option(
        name: .customLong("as"),
        help: "What each PDF shows: section (a sheet of its own), clipping (cut from the page), or page (the whole page).")
    var form = ExportOrder.Form.section

    @Option(
        help: ArgumentHelp("What is written beside each PDF: html, text, or both with a comma.", valueName: "forms"),
        transform: ExportOrder.companions)
    var with: Set<ExportOrder.Companion> = []

    @Option(help: "The white around a clipping, in millimetres.") var margin = 5.0
    @Option(help: "How many workers; as many as there are processors where not said.") var jobs: Int?
    @Flag(help: "Keep what an earlier run made of the same inputs and what is still whole.") var resume = false
    @Flag(help: "Wait while another run holds Output.") var wait = false

    func validate() throws {
        guard !editions.isEmpty else { throw ValidationError("name at least one edition") }
        guard (0...100).contains(margin) else { throw ValidationError("--margin is 0 to 100 mm") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is 1 to 256") }
        if form == .page, !with.isEmpty { throw ValidationError("--with goes with sections, not with whole pages") }
    }

    func run() async throws {
        try await common.runWaiting { desk in
            let folder = try await MainActor.run { try OutputFolder(desk.outputPath, waits: wait) }
            let names = try EditionNames.resolve(editions, in: desk.project)
            let order = ExportOrder(form: form, companions: with, margin: .mm(margin), isStrict: common.strict)
            let workers = jobs ?? Concurrently.processors
            let shelf = GroundShelf(desk)
            let earlier = resume ? EarlierExports(folder: folder) : nil
            let run = ExportRun(
                Assignment.deal(names, jobs: workers, splits: form != .page), form: form, into: folder,
                progress: common.diagnostics == .json ? .silent : ExportProgress.suited, in: .of(common.language))
            try await run.run(jobs: workers) { PartMaker(desk: desk, order: order, shelf: shelf, earlier: earlier) }
            return await run.findings
        }
    }
}

extension ExportOrder.Form: ExpressibleByArgument {}

extension ExportOrder {
    /// `html,text`.
    @Sendable static func companions(_ words: String) throws -> Set<Companion> {
        let all = words.split(separator: ",").map { word in (word, Companion(rawValue: String(word))) }
        if let unknown = all.first(where: { $0.1 == nil })?.0 { throw ValidationError("'\(unknown)' is neither html nor text") }
        return Set(all.compactMap(\.1))
    }
}
