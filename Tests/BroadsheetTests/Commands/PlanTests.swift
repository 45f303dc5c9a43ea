import Foundation
import Testing

/// `broadsheet plan` and `--layout`.
struct PlanTests {
    private static let open =
        SampleProject.pageOpening.replacingOccurrences(of: "kind: lead", with: "kind: lead, optional: yes") + """
              - cells: [{ columns: 2, blocks: [{ kind: picture, optional: yes }] }]
              - modules: { sections: rest, across: [1, 2] }

            """

    /// What is written, saved as a layout, gives the same page.
    @Test func writesALayoutThatGivesTheSamePage() throws {
        let project = try SampleProject()
        try project.write(Data(Self.open.utf8), to: "Layouts/sample/auto.yaml")
        let plan = try Run(["plan", "sample", "--layout", "auto"], in: project.path)
        #expect(plan.exitCode == 0, "\(plan.errors)")
        #expect(plan.output.contains("# Planned from sample/auto for sample:"))
        #expect(!plan.output.contains("modules:"))
        try project.write(Data(plan.output.utf8), to: "Layouts/sample/saved.yaml")
        let dumps = try ["auto", "sample/saved"].map { try Run(["dump", "sample", "--layout", $0], in: project.path) }
        #expect(dumps[0].output == dumps[1].output)
        #expect(dumps[0].output.contains("第二段说的是另一"))
    }

    /// Each proposal is a layout in Output, and all stand side by side in one picture.
    @Test func writesProposals() throws {
        let project = try SampleProject()
        try project.write(Data(Self.open.utf8), to: "Layouts/sample/auto.yaml")
        let run = try Run(["plan", "sample", "--layout", "auto", "--proposals", "2"], in: project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("sample.proposal-1.yaml"))
        let output = URL(fileURLWithPath: project.path).appendingPathComponent("Output")
        let picture = try Data(contentsOf: output.appendingPathComponent("sample.proposals.png"))
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let layout = try String(contentsOf: output.appendingPathComponent("sample.proposal-1.yaml"), encoding: .utf8)
        #expect(layout.contains("# Proposal 1 of 1"))
        let none = try Run(["plan", "sample", "--proposals", "13"], in: project.path)
        #expect(none.exitCode == 64)
    }

    @Test func tellsThatThereIsNoSuchLayout() throws {
        let project = try SampleProject()
        let run = try Run(["check", "sample", "--layout", "autto", "--diagnostics", "json"], in: project.path)
        #expect(run.exitCode == 1)
        #expect(try run.findings().map(\.id) == ["file.missing"])
    }
}
