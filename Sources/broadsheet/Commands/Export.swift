import ArgumentParser
import BroadsheetDesk
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
            With --shard 2/6 the second of six shares is made, of the longest sections first, in Output/shard-2-of-6: each share may run on a machine \
            of its own. 'export merge Output/shard-*' then checks that they are whole and belong together, and puts them into Output as one run would have.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var given: GivenEdition
    @OptionGroup var waiting: WaitOption

    @Argument(
        help: "Editions, folders of editions, or lists; - for an edition on standard input; or 'merge' and the folders of shards.",
        completion: .directory)
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
    @Option(help: ArgumentHelp("Make one of several shares: 2/6 is the second of six.", valueName: "number/of")) var shard: Shard?

    /// `export merge Output/shard-1-of-2 Output/shard-2-of-2`; an edition of this name is `Editions/merge`.
    private var shards: [String]? { editions.first == "merge" ? Array(editions.dropFirst()) : nil }

    func validate() throws {
        guard !editions.isEmpty else { throw ValidationError("name at least one edition") }
        if let shards {
            if shards.isEmpty { throw ValidationError("name the folders of the shards: Output/shard-*") }
            if !with.isEmpty || margin != 5 || jobs != nil || resume || shard != nil {
                throw ValidationError("'export merge' takes --as and --wait: what else was asked for stands in the shards")
            }
        }
        guard (0...100).contains(margin) else { throw ValidationError("--margin is 0 to 100 mm") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is 1 to 256") }
        if form == .page, !with.isEmpty { throw ValidationError("--with goes with sections, not with whole pages") }
    }

    func run() async throws {
        try await common.runWaiting(
            "export", given, edition: editions.contains(GivenEdition.sign) ? GivenEdition.sign : nil
        ) { desk, report in
            if let shards { return try await merge(shards, desk, report) }
            return try await export(desk, report)
        }
    }

    @MainActor private func merge(_ shards: [String], _ desk: Desk, _ report: CommandReport) throws -> [Diagnostic] {
        var merge = try ShardMerge(
            shards, form, into: OutputFolder(desk.outputPath, waits: waiting.wait, report: report), waits: waiting.wait)
        return try merge.publish()
    }

    /// What is to be made, and for a shard what tells that others belong to it.
    private func shares(of desk: Desk) throws -> ([EditionShare], RunManifest.Share?) {
        let sign = GivenEdition.sign
        let onDisk = editions.filter { $0 != sign }
        let names = try (onDisk.count < editions.count ? [given.name(of: sign)] : []) + EditionNames.resolve(onDisk, in: desk.project)
        guard let shard else { return (names.map { EditionShare($0) }, nil) }
        let division = Division(names, of: desk.project, form, among: shard.count)
        let share = RunManifest.Share(number: shard.number, of: shard.count, division: division.digest, program: Program.digest)
        return (division.share(of: shard), share)
    }

    private func export(_ desk: Desk, _ report: CommandReport) async throws -> [Diagnostic] {
        let folder = try await MainActor.run {
            if shard != nil { try OutputFolder.make(desk.outputPath) }
            return try OutputFolder(shard.map { "\(desk.outputPath)/\($0.folder)" } ?? desk.outputPath, waits: waiting.wait, report: report)
        }
        let (editions, share) = try shares(of: desk)
        let order = ExportOrder(form: form, companions: with, margin: .mm(margin), isStrict: common.strict)
        let workers = jobs ?? Concurrently.processors
        let shelf = GroundShelf(desk)
        let earlier = resume ? EarlierExports(folder: folder) : nil
        let run = ExportRun(
            Assignment.deal(editions, jobs: workers, splits: form != .page), form: form, into: folder,
            progress: common.isForPrograms ? .silent : ExportProgress.suited, in: .of(common.language))
        try await run.run(jobs: workers) {
            PartMaker(desk: desk, order: order, shelf: shelf, earlier: earlier)
        } manifest: {
            RunManifest(engine: Version.producer, order: order, share: share, grounds: shelf.files, editions: $0)
        }
        return await run.findings
    }
}

extension ExportOrder.Form: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}

extension ExportOrder {
    /// `html,text`.
    @Sendable static func companions(_ words: String) throws -> Set<Companion> {
        let all = words.split(separator: ",").map { word in (word, Companion(rawValue: String(word))) }
        if let unknown = all.first(where: { $0.1 == nil })?.0 { throw ValidationError("'\(unknown)' is neither html nor text") }
        return Set(all.compactMap(\.1))
    }
}
