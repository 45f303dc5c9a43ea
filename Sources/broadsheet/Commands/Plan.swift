import ArgumentParser
import Layout
import Makeup

/// `broadsheet plan EDITION`: the layout as it is planned for an edition, to be saved and edited.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the layout as it is planned for an edition, with the reasons, to standard output.",
        discussion: "Saved in Layouts/ and named by the edition, it gives the same page, and may be edited.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: LayoutOption

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    func run() throws {
        try common.run { desk in
            let job = try desk.open(edition, layout: choice.layout)
            let plan = desk.plan(job)
            let notes = ["Planned from \(job.layout.name) for \(job.edition.id):"] + plan.reasons
            print(LayoutText(plan.layout, notes: notes).text, terminator: "")
            return job.findings + plan.faults
        }
    }
}
