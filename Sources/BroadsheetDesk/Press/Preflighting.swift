import Copy
import Layout
import Measure
import Press
import Proof
import Source

extension Desk {
    /// The press rules that a page of a job has to keep: its house's, and what its folio must say.
    package func preflightRules(of job: Job) -> PreflightRules {
        var rules = PreflightRules(job.layout.house.press)
        rules.spotColours.formUnion(job.layout.house.palette.spotNames)
        let folio = job.edition.folio
        rules.publishedForm = ["date": folio.date.chinese, "weekday": folio.date.weekday, "paper": folio.paper]
        // Where the paper's name is a drawing, no text of the page says it; the weekday is for the house to print.
        let house = job.layout.house
        let kinds = Set(job.layout.blocks.map(\.kind))
        if kinds.contains(.nameplate), house.furniture.nameplate?.drawing != nil { rules.publishedForm["paper"] = nil }
        let printed = Set(kinds.flatMap(house.furnitureLines).flatMap(\.template.fields).map(\.name))
        if !printed.isEmpty, !printed.contains(FieldName.weekday.rawValue) { rules.publishedForm["weekday"] = nil }
        return rules
    }

    /// Checks any PDF file, ours or anybody's, wherever it lies, against the rules of a house.
    /// - Parameter house: by the name of its folder in Layouts; nil for the project's one house, or coldset newsprint where it has none
    ///   or several.
    package func preflight(file path: String, house: String?) throws -> [Diagnostic] {
        let bytes = try Project.read(file: path, upTo: Limits.plateBytes, from: project)
        // The house is read while the file is.
        let (plate, rules) = try Concurrently.both(
            { Result { () throws(PDFFile.Unreadable) in try PlateReading(bytes) } }, and: { Result { try preflightRules(ofHouse: house) } })
        return Preflight(rules: try rules.get()).check(plate).map { $0.diagnostic(file: path) }
    }

    private func preflightRules(ofHouse name: String?) throws -> PreflightRules {
        guard let name = name ?? onlyHouse else { return .coldset }
        let house = try LayoutReader(project: project).readHouse(name)
        var rules = PreflightRules(house.press)
        rules.condition = house.press.condition
        rules.spotColours.formUnion(house.palette.spotNames)
        rules.sheets = house.sheets.values.map { PrintedSheet(trim: $0.trim, pitch: $0.lattice.pitch) }
        return rules
    }

    private var onlyHouse: String? {
        let houses = project.folders(in: "Layouts").filter { project.names(in: "Layouts/" + $0).contains("house.yaml") }
        if houses.count == 1 { return houses.first }
        // Of several the one that editions are begun for.
        let begun = houses.filter { project.names(in: "Layouts/\($0)/templates").contains("edition.yaml") }
        return begun.count == 1 ? begun.first : nil
    }
}

extension PreflightRules {
    /// The rules of a house: coldset's, with what its printer says otherwise.
    package init(_ press: PressSettings) {
        self = .coldset
        let limit = Double(press.inkLimit) / 10
        fillInk = limit
        ink = Bound(warning: limit, error: limit + press.inkTolerance)
        if let size = press.leastHanText { hanText = size }
        if let size = press.leastReversedText { reversedText = size }
        if let weight = press.leastRule { rule = weight }
        if let weight = press.leastReversedRule { reversedRule = weight }
        if let photo = press.photoResolution { self.photo = Bound(warning: Double(photo), error: Double(photo) * 2 / 3) }
        spotColours = Set(press.spotColours)
    }
}
