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
        #expect(dumps[0].output.contains("第二段说的是另一件事。"))
    }

    @Test func tellsThatThereIsNoSuchLayout() throws {
        let project = try SampleProject()
        let run = try Run(["check", "sample", "--layout", "autto", "--diagnostics", "json"], in: project.path)
        #expect(run.exitCode == 1)
        #expect(try run.findings().map(\.id) == ["file.missing"])
    }
}
