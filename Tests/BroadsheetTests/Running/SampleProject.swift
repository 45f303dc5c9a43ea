import Foundation
import Layout
import Testing

/// A small sound project in a folder of its own, gone when its holder ends: one house, one layout, two font roles, one edition.
///
/// All of it is written here, so that a change of the real house changes no test of bad input.
final class SampleProject: Sendable {
    static let edition = "Editions/sample/edition.yaml"
    static let house = "Layouts/sample/house.yaml"
    static let page = "Layouts/sample/page.yaml"
    static let fonts = "Fonts/fonts.yaml"
    static let picture = "Editions/sample/pictures/hill.svg"
    static let profile = "Layouts/sample/press.icc"

    let path: String

    /// The project that all others are copies of: its fonts have been looked for once.
    private static let template: SampleProject? = try? SampleProject(writing: ())

    /// A copy of the sound project.
    init() throws {
        path = Self.newPath()
        let template = try #require(Self.template)
        // `cp -a` keeps the times of folders, by which the list of fonts knows itself to be fresh.
        let copy = try Process.run(URL(fileURLWithPath: "/bin/cp"), arguments: ["-a", template.path, path])
        copy.waitUntilExit()
        try #require(copy.terminationStatus == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private static func newPath() -> String { NSTemporaryDirectory() + "broadsheet-" + UUID().uuidString }

    private init(writing: Void) throws {
        path = Self.newPath()
        for folder in ["Editions/sample/pictures", "Layouts/sample", "Fonts", "Output"] {
            try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
        }
        for (file, text) in [
            (Self.edition, Self.editionText), (Self.house, Self.houseText), (Self.page, Self.pageText), (Self.fonts, Self.fontsText),
            (Self.picture, Self.pictureText),
        ] { try write(Data(text.utf8), to: file) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try write(Data(contentsOf: root.appendingPathComponent("Layouts/zuojiang-daily/press/newsprint-ifra26.icc")), to: Self.profile)
        // Lists the fonts and takes their digests, which costs an unoptimised build some seconds.
        _ = try Run(["make", "sample"], in: path, seconds: 300)
        try FileManager.default.removeItem(atPath: path + "/Output/sample.certificate.json")
        try write(Data("the page of yesterday".utf8), to: "Output/sample.pdf")
    }

    func write(_ bytes: Data, to file: String) throws { try bytes.write(to: URL(fileURLWithPath: path + "/" + file)) }
    func bytes(of file: String) -> Data? { FileManager.default.contents(atPath: path + "/" + file) }

    /// What stands in Output, with its bytes; what may be there at any time (lock, cache) left out.
    func published() throws -> [String: Data] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path + "/Output", isDirectory: &isFolder), isFolder.boolValue else { return [:] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path + "/Output").filter { ![".lock", ".cache"].contains($0) }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, bytes(of: "Output/" + $0) ?? Data()) })
    }

    // MARK: The files

    /// Fills two lines of 41 字 to the last character.
    static let lead = String(repeating: "山", count: 82)

    static let editionText = """
        layout: sample/page
        folio: { paper: 报, date: 2026-01-15, weekday: 星期四, lunar: 农历乙巳年十一月廿七, page: 5, name: 专版 }
        headline: 题目
        lead: \(lead)
        pictures:
          - { file: pictures/hill.svg, kind: illustration, alt: 一座山 }
        sections:
          - id: one
            heading: 头一节
            paragraphs: |
              累计完成征地超3500亩,群众都说好。

              第二段说的是另一件事。
            stats:
              - { qualifier: 超, number: 3500, unit: 亩, label: 征地, from: 征地超3500亩 }
          - id: two
            heading: 第二节
            paragraphs: 这一节只有一段。

        """

    /// A layout to its eleventh line: folio, headline and lead.
    static let pageOpening = """
        sheet: small
        rows:
          - lines: 3
            cells: [{ columns: 2, blocks: [{ kind: folio }] }]
          - lines: 6
            cells: [{ columns: 2, blocks: [{ kind: headline }] }]
          - lines: 2
            cells: [{ columns: 2, blocks: [{ kind: lead }] }]

        """

    static let pageText =
        pageOpening + """
              - lines: 20
                cells:
                  - { columns: 1, blocks: [{ kind: section, number: 1 }] }
                  - { columns: 1, blocks: [{ kind: picture, number: 1 }] }
              - lines: 19
                cells: [{ columns: 2, blocks: [{ kind: section, number: 2 }] }]

            """

    static let houseText =
        """
        paper: 报
        language: zh-Hans-CN
        sheets:
          small:
            trim: { width: 200mm, height: 300mm }
            bleed: 3mm
            lattice: { size: 9pt, pitch: 13pt, columns: 2, measure: 20, gutter: 1字, lines: 50 }
        inks:
          black: { cmyk: [0, 0, 0, 100], screen: "#231f20" }
          red: { cmyk: [0, 100, 85, 10], screen: "#c8202f" }
          paper: { cmyk: [0, 0, 0, 0], screen: "#ffffff" }
        fitting:
          empty-line: 400
          widow: 250
          orphan: 150
          lone-lead: 300
          paragraph: { price: 40, most: 1 }
          picture: { price: 1, least: 50%, most: 400% }
          panel: { price: 2, least: 50%, most: 400% }
          head: { price: 200, most: 0 }
          figures: { price: 1, least: 4, lines: 5, most: 50 }
          callouts: { hide: no, price: 500 }
          underset: warn
        press: { profile: press.icc, condition: IFRA26, description: newsprint, ink-limit: 240% }

        """ + "colours:\n" + ColourRole.allCases.map { "  \($0.rawValue): red\n" }.joined() + "rules:\n"
        + RuleName.allCases.map { "  \($0.rawValue): { weight: 1pt }\n" }.joined() + "styles:\n"
        + StyleName.allCases.map { "  \($0.rawValue): { font: song, size: 9pt }\n" }.joined()

    static let fontsText = """
        roles:
          song: [{ family: Noto Serif CJK SC, weight: 400 }]
          hei: [{ family: Noto Sans CJK SC, weight: 700 }]

        """

    static let pictureText = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40">
          <rect width="30" height="40" fill="#c8202f"/>
        </svg>

        """
}
