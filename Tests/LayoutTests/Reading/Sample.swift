import Source
import Testing

@testable import Layout

/// Small files that are sound, and what the readers find when one thing in them is changed.
///
/// `▲` in the replacement stands before each place that a finding must point at.
enum Sample {
    static let fonts = "roles:\n  song: [{ family: Noto Serif CJK SC, weight: 400 }]\n  hei: [{ file: hei.otf }, { family: Hei }]\n"

    static let layout = """
        sheet: small
        rows:
          - lines: 3
            cells: [{ columns: 2, blocks: [{ kind: folio }] }]
          - gap: 1
            cells:
              - { columns: 1, blocks: [{ kind: section, number: 1 }] }
              - { columns: 1, blocks: [{ kind: picture, lines: 10, gap: 2, ground: red }] }

        """

    static let house =
        """
        paper: 报
        language: zh-Hans-CN
        sheets:
          small:
            trim: { width: 200mm, height: 30cm }
            bleed: 3mm
            lattice: { size: 小五, pitch: 13pt, columns: 2, measure: 20, gutter: 1字, lines: 50 }
        inks:
          black: { cmyk: [0, 0, 0, 100], screen: "#231f20" }
          red: { cmyk: [0, 100, 85, 10], screen: "#c8202f" }
          paper: { cmyk: [0, 0, 0, 0], screen: "#ffffff" }
        composition: { loose: 10% }
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
        + RuleName.allCases.map { "  \($0.rawValue): { weight: 1pt, ink: black }\n" }.joined() + "styles:\n"
        + StyleName.allCases.map { "  \($0.rawValue): { font: song, size: 9pt }\n" }.joined()

    /// What is found, `id at line:column`, and where the marks stand.
    static func findings(_ sample: String, _ changes: [(String, String)], read: (SourceNode, Findings) -> Void) throws -> (
        found: [Diagnostic], marks: [String]
    ) {
        var text = sample
        for (old, new) in changes {
            let pieces = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
            try #require(pieces.count == 2, "'\(old)' is not in the sample")
            text = pieces[0] + new + pieces[1]
        }
        var clean = ""
        var marks: [String] = []
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            if scalar == "▲" {
                marks.append("\(line):\(column)")
                continue
            }
            clean.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        let findings = Findings()
        read(try YAMLReader.read(Array(clean.utf8), file: "f.yaml").root, findings)
        return (findings.diagnostics.sortedByPlace(), marks)
    }

    static func soundFonts() throws -> [FontRole] {
        FontReading(Findings()).roles(try YAMLReader.read(Array(fonts.utf8), file: "f.yaml").root)
    }

    /// The house with changes; nil where it is refused.
    static func house(_ changes: (String, String)...) throws -> House? {
        var house: House?
        let fonts = try soundFonts()
        _ = try findings(Self.house, changes) { house = HouseReading($1, folder: "Layouts/a", fonts: fonts).house($0) }
        return house
    }
}

extension Diagnostic {
    /// `line:column`.
    var place: String { position.map { "\($0.line):\($0.column)" } ?? "" }
}
