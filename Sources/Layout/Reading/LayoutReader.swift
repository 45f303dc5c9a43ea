import Measure
import Source

/// Reads page layouts, and the house and font roles they stand on, from `Layouts/` and `Fonts/`.
///
/// `Layouts/<paper>/house.yaml` is the house, with the stylebook that it names; `Layouts/<paper>/<layout>.yaml` a page layout,
/// `Fonts/fonts.yaml` the font roles. All faults of these files are reported together.
public struct LayoutReader {
    private let project: Project

    public init(project: Project) { self.project = project }

    /// Reads the layout that an edition names: `zuojiang-daily/feature`.
    /// - Parameters:
    ///   - position: where the name was written.
    ///   - sheet: the sheet that a layout for any sheet is read for; nil for its own.
    public func read(_ name: String, namedAt position: SourcePosition, on sheet: Sheet? = nil) throws(Refusal) -> PageLayout {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw Refusal(
                "layout.name", at: position, "'\("name", name)' does not name a layout",
                hint: "write the paper's folder and the layout's name: zuojiang-daily/feature")
        }
        let findings = Findings()
        let folder = "Layouts/\(parts[0])"
        let fonts = findings.gather { () throws(Refusal) in try readFonts() }
        let house = findings.gather { () throws(Refusal) in try readHouse(folder, fonts: fonts, namedAt: position) }
        let layout = findings.gather { () throws(Refusal) in
            try readPage(name, folder: folder, file: "\(folder)/\(parts[1]).yaml", house: house, namedAt: position, on: sheet)
        }
        try findings.refuseIfFaulty()
        guard let layout, let made = layout else { throw Refusal(findings.diagnostics) }
        return made
    }

    /// Reads the house of a paper, by the name of its folder, but for its stylebook.
    public func readHouse(_ paper: String) throws(Refusal) -> House {
        guard !paper.isEmpty, paper != ".", paper != "..", !paper.contains("/") else {
            throw Refusal(
                "layout.name", at: nil, "'\("paper", paper)' does not name a house",
                hint: "write the paper's folder in Layouts: zuojiang-daily")
        }
        let findings = Findings()
        let place = SourcePosition(file: "Layouts/\(paper)/house.yaml")
        let fonts = findings.gather { () throws(Refusal) in try readFonts() }
        let house = findings.gather { () throws(Refusal) in
            try readHouse("Layouts/\(paper)", fonts: fonts, namedAt: place, readsStylebook: false)
        }
        try findings.refuseIfFaulty()
        guard let house, let read = house else { throw Refusal(findings.diagnostics) }
        return read
    }

    /// Reads the font roles alone.
    public func readFonts() throws(Refusal) -> [FontRole] {
        let tree = try YAMLReader.read("Fonts/fonts.yaml", of: project)
        let findings = Findings()
        let roles = FontReading(findings).roles(tree.root)
        try findings.refuseIfFaulty()
        return roles
    }

    private func readHouse(
        _ folder: String, fonts: [FontRole]?, namedAt position: SourcePosition, readsStylebook: Bool = true
    ) throws(Refusal) -> House? {
        let tree = try YAMLReader.read("\(folder)/house.yaml", of: project, namedAt: position)
        let findings = Findings()
        var house = HouseReading(findings, folder: folder, fonts: fonts).house(tree.root)
        if readsStylebook, let file = house?.stylebookFile {
            let stylebook = findings.gather { () throws(Refusal) in try readStylebook(folder + "/" + file.string, namedAt: file.position) }
            if let stylebook { house?.stylebook = stylebook }
        }
        try findings.refuseIfFaulty()
        return house
    }

    private func readStylebook(_ path: String, namedAt position: SourcePosition) throws(Refusal) -> Stylebook {
        let tree = try YAMLReader.read(path, of: project, namedAt: position)
        let findings = Findings()
        let stylebook = StylebookReading(findings).stylebook(tree.root)
        try findings.refuseIfFaulty()
        return stylebook ?? Stylebook()
    }

    /// The page layout; nil where the house, already refused, is wanting.
    private func readPage(
        _ name: String, folder: String, file: String, house: House??, namedAt position: SourcePosition, on sheet: Sheet?
    ) throws(Refusal) -> PageLayout? {
        let tree = try YAMLReader.read(file, of: project, namedAt: position)
        let findings = Findings()
        let layout = PageReading(findings, name: name, house: house ?? nil, on: sheet).layout(tree.root)
        try findings.refuseIfFaulty()
        return layout
    }
}
