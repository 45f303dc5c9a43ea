import Copy
import Layout
import Measure
import Source

/// What the fields of a page's furniture say: those that every page has, from its folio and its issue, and those of the house, which the
/// edition may say otherwise.
public struct FurnitureFields: Sendable {
    let values: [String: String]
    /// 版次.
    let page: PageNumber
    /// Where the edition says what stands in them.
    let position: SourcePosition
    /// Fields that the edition says, and neither every page nor the house has.
    let strange: [IssueFacts.Field]
    /// The names of the fields that it may say.
    let known: [String]

    public init(_ folio: Folio, _ issue: IssueFacts?, in house: House) {
        var values = house.furniture.fields.compactMapValues { $0 }
        strange = (issue?.fields ?? []).filter { house.furniture.fields[$0.name] == nil }
        for field in issue?.fields ?? [] { values[field.name] = field.text.plain }
        let own: [(FieldName, String?)] = [
            (.paper, folio.paper), (.date, folio.date.chinese), (.weekday, folio.date.weekday), (.lunar, folio.date.lunar),
            (.page, folio.page.printed), (.number, folio.page.spoken), (.fold, folio.page.fold), (.name, folio.name),
            (.credits, folio.creditLine), (.issue, issue?.number.map(String.init)), (.pages, issue?.pages.map { String($0.value) }),
        ]
        for (name, value) in own { values[name.rawValue] = value }
        self.values = values
        page = folio.page
        position = issue?.position ?? folio.position
        known = house.furniture.fields.keys.sorted()
    }

    public init(of edition: Edition, in house: House) { self.init(edition.folio, edition.issue, in: house) }

    /// What a line prints, parted at its seams; nothing where a field that may go unsaid is.
    public func parts(of line: FurnitureLine) -> [String] { line.template.filled(by: values) }

    /// The same on one line.
    public func text(of line: FurnitureLine) -> String { parts(of: line).joined(separator: "　") }

    /// The fields that a line needs, and nobody says.
    func unsaid(in line: FurnitureLine) -> [String] { line.template.fields.filter { !$0.isOptional && values[$0.name] == nil }.map(\.name) }

    /// What a page's index says of another page: `05版`.
    public static func reference(to page: PageNumber?, by rules: IndexRules) -> String {
        guard let page else { return "" }
        let values: [FieldName: String] = [.page: page.printed, .number: page.spoken, .fold: page.fold]
        return rules.reference.template.filled(by: Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })).joined()
    }
}

extension Folio {
    /// `责任编辑／某某　版式／某某`; a name still to be filled in leaves its place open.
    fileprivate var creditLine: String {
        credits.map { "\($0.role)／" + ($0.name.isEmpty ? "　　　" : $0.name) }.joined(separator: "　")
    }
}

/// The texts that furniture prints, an element each, as the page's structure has them: what the certificate proves of it.
public struct FurnitureTexts {
    /// Its texts may stand in any order within their element.
    public let elements: [[String]]

    public init(_ kind: BlockPlan.Kind, _ fields: FurnitureFields, in house: House) {
        let own = house.furniture
        func strips(_ strips: [FurnitureStrip]) -> [[String]] { strips.map { $0.lines.flatMap(fields.parts) } }
        let all: [[String]] =
            switch kind {
            case .folio: [house.furnitureLines(of: .folio).flatMap(fields.parts)]
            case .nameplate:
                (own.nameplate?.cells ?? []).flatMap { cell -> [[String]] in
                    switch cell.content {
                    case .name(.drawing): []
                    case .name(.words(let line)): [[fields.text(of: line)]]
                    case .lines(let lines): lines.map { [fields.text(of: $0)] }
                    }
                } + strips(own.nameplate?.strips ?? [])
            case .imprint: strips(own.imprint?.strips ?? [])
            case .index: (own.index?.title).map { [[fields.text(of: $0)]] } ?? []
            case .kicker, .headline, .note, .lead, .figures, .picture, .section, .closing, .filler, .advertisement, .code: []
            }
        elements = all.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    }
}
