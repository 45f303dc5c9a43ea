import Foundation
import Testing

/// One picture that stands on a page twice, in two sizes: what overprints is judged for each by itself.
struct PressPicturesTests {
    private static let layout =
        SampleProject.pageOpening + """
              - lines: 20
                cells:
                  - { columns: 1, blocks: [{ kind: section, number: 1 }] }
                  - { columns: 1, blocks: [{ kind: section, number: 2 }] }
              - lines: 19
                cells: [{ columns: 2, blocks: [{ kind: picture, number: 1 }] }]

            """

    /// Its line is 1.5 pt heavy across one column and overprints there, and 3 pt across two, where it knocks out.
    private static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">
          <rect width="30" height="20" fill="#c8202f"/>
          <path d="M0 10H30" stroke="#231f20" stroke-width=".25"/>
        </svg>

        """

    @Test func eachSizeHasItsOwnOverprint() throws {
        let project = try SampleProject()
        try project.write(Data(Self.layout.utf8), to: SampleProject.page)
        try project.write(Data(Self.drawing.utf8), to: SampleProject.picture)
        let edition = SampleProject.editionText.replacingOccurrences(
            of: "    stats:\n", with: "    pictures:\n      - { file: pictures/hill.svg, kind: illustration, alt: 一座山 }\n    stats:\n")
        try project.write(Data(edition.utf8), to: SampleProject.edition)
        let run = try Run(["make", "sample", "--diagnostics", "json"], in: project.path, seconds: 60)
        #expect(run.exitCode == 0, "\(run.errors)")
        let forms = try Tool.output(of: "qpdf", ["--json", "--json-key=qpdf", project.path + "/Output/sample.pdf"]).components(
            separatedBy: "\"/Form\"")
        #expect(forms.count == 3, "two forms, one a size")
    }
}
