import ArgumentParser
import BroadsheetDesk
import Drawing
import Makeup
import Measure
import Source
import Typesetting

/// `broadsheet galley FILE`: 小样, copy set in one column for the first read, with the count of lines and characters an editor plans with.
struct GalleyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "galley", abstract: "Sets copy in columns for reading: Output/<file>-galley.pdf.",
        discussion: "FILE is a text, a paragraph a line, or a YAML or JSON list of galleys, one page each.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var waiting: WaitOption

    @Argument(help: "The file of copy.", completion: .file(extensions: ["txt", "yaml", "yml", "json"]))
    var file: String

    @Option(help: "The measure in 字.") var measure = 14.0
    @Option(help: "The indent in 字.") var indent = 2.0
    @Option(help: "The size in points.") var size = 10.5
    @Option(help: "The pitch of lines, as a part of the size.") var pitch = 1.5
    @Option(help: "How many columns.") var columns = 1
    @Option(help: "The gap between columns in 字.") var gap = 1.0
    @Option(help: "Which line starts and ends are forbidden: none, basic, gb, strict.") var prohibition = ProhibitionName.gb
    @Option(help: "How wide marks are: full, kaiming, half, line-end-half.") var scheme = SchemeName.lineEndHalf
    @Option(help: "The font role.") var font = "song"
    @Option(help: "The font role of words in bold.") var strongFont = "song-bold"
    @Flag(help: "Commas and stops may hang outside the measure.") var hanging = false
    @Flag(help: "Vertical lines, from right to left.") var vertical = false
    @Flag(help: "Every fifth line is numbered.") var numbered = false

    func validate() throws {
        guard (1...200).contains(measure), (0...20).contains(indent), (2...720).contains(size), (0.5...10).contains(pitch),
            (1...12).contains(columns), (0...50).contains(gap)
        else { throw ValidationError("measure 1 to 200, indent 0 to 20, size 2 to 720, pitch 0.5 to 10, columns 1 to 12, gap 0 to 50") }
    }

    func run() throws {
        try common.run("galley") { desk, report in
            let job = try desk.galleys(file, defaults: defaults, numbered: numbered)
            try report.write(job.report(in: .of(common.language)).map { $0 + "\n" }.joined())
            if common.refuses(job.findings) { return job.findings }
            let folder = try OutputFolder(desk.outputPath, waits: waiting.wait, report: report)
            try folder.publish([(name: "\(job.name)-galley.pdf", bytes: try desk.draw(job))])
            return job.findings
        }
    }

    private var defaults: GalleyReading.Defaults {
        GalleyReading.Defaults(
            measure: measure, indent: indent, size: .pt(size), pitch: pitch, columns: columns, gap: gap,
            direction: vertical ? .vertical : .horizontal, prohibition: prohibition.level, scheme: scheme.scheme, hanging: hanging,
            font: font, strongFont: strongFont)
    }
}

extension ProhibitionName: ExpressibleByArgument {}
extension SchemeName: ExpressibleByArgument {}
