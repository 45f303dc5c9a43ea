import ArgumentParser
import Layout
import Makeup

/// `broadsheet plan EDITION`: the layout as it is planned for an edition, to be saved and edited.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the layout as it is planned for an edition, with the reasons, to standard output.",
        discussion: """
            Saved in Layouts/ and named by the edition, it gives the same page, and may be edited. With --proposals several plans that differ in \
            their great cuts are written to Output: <edition>.proposal-1.yaml and so on, and all their pages as small pictures side by side, \
            <edition>.proposals.png.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: LayoutOption
    @OptionGroup var waiting: WaitOption

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    @Option(help: ArgumentHelp("Write up to so many different plans, 1 to 12, and a picture of their pages.", valueName: "number"))
    var proposals: Int?

    func validate() throws {
        guard proposals.map({ (1...12).contains($0) }) ?? true else { throw ValidationError("--proposals takes 1 to 12.") }
    }

    func run() throws {
        try common.run("plan") { desk, report in
            let job = try desk.open(edition, layout: choice.layout)
            if let proposals {
                let folder = try OutputFolder(desk.outputPath, waits: waiting.wait, report: report)
                let proposed = try desk.propose(job, count: proposals)
                try folder.publish(proposed.files)
                for (index, plan) in proposed.plans.enumerated() {
                    let lines = ["\(job.edition.id).proposal-\(index + 1).yaml"] + plan.reasons.map { "  " + $0 }
                    try report.write(lines.map { $0 + "\n" }.joined())
                }
                return proposed.findings
            }
            let plan = desk.plan(job)
            let notes = ["Planned from \(job.layout.name) for \(job.edition.id):"] + plan.reasons
            try report.write(LayoutText(plan.layout, notes: notes).text)
            return job.findings + plan.faults
        }
    }
}
