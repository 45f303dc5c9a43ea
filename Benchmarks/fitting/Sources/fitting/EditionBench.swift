import Copy
import Drawing
import Layout
import Makeup
import Measure
import PageTrials
import Source
import Typesetting

/// An edition of the project with its layout, fonts and pictures, and the ways in which it is changed.
struct EditionBench {
    let edition: Edition
    let layout: PageLayout
    let shaper: PangoShaper
    let words: ICUWordBoundaries
    /// Width over height of each picture.
    let shapes: [String: Double]

    private struct NoShaper: Error {}

    init(_ id: String, of project: Project) throws {
        edition = try EditionReader.read(id, of: project).edition
        layout = try LayoutReader(project: project).read(edition.layout.value, namedAt: edition.layout.position)
        guard let shaper = PangoShaper(try Self.fonts(layout.house.fonts, of: project)) else { throw NoShaper() }
        self.shaper = shaper
        words = ICUWordBoundaries(houseWords: layout.house.words)
        var shapes: [String: Double] = [:]
        for picture in edition.pictures + edition.sections.flatMap(\.pictures) {
            let file = try PictureFile.read(picture.file.value, of: project, within: "Editions/\(id)", namedAt: picture.file.position)
            shapes[picture.file.value] = file.proportion
        }
        self.shapes = shapes
    }

    private static func fonts(_ roles: [FontRole], of project: Project) throws -> FontBook {
        let folder = project.trueRoot + "/Fonts"
        let catalogue = FontCatalogue(
            directories: [folder, "/usr/share/fonts", "/usr/local/share/fonts"], cacheDirectory: project.trueRoot + "/Output/.cache/fonts")
        let requests = roles.map { role in
            (
                FontName(role.name),
                role.faces.map { face in
                    switch face {
                    case .file(let name): FaceRequest(.file(folder + "/" + name, index: 0), at: role.position)
                    case .family(let family, let weight): FaceRequest(.family(family, weight: weight), at: role.position)
                    }
                }
            )
        }
        return try catalogue.book(for: Dictionary(requests, uniquingKeysWith: { first, _ in first }))
    }

    /// As it is; without each of its sections; 100 orders of them; each section's text shorter and longer.
    var changes: [(name: String, editions: [(String, Edition)])] {
        let sections = edition.sections.indices
        return [
            ("as it is", [("whole", edition)]),
            ("without a section", sections.map { ("without \(edition.sections[$0].id)", edition.without(section: $0)) }),
            ("permuted", (1...100).map { ("order \($0)", edition.permuted(seed: UInt64($0))) }),
        ]
            + [-20, -10, -5, 5, 10, 20].map { percent in
                let name = (percent < 0 ? "cut by " : "grown by ") + "\(abs(percent)) %"
                return (name, sections.map { ("\(edition.sections[$0].id) \(name)", edition.changing(section: $0, byPercent: percent)) })
            }
    }
}
