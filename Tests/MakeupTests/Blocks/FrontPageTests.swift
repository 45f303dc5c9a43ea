import Copy
import Layout
import Measure
import Source
import Testing

@testable import Makeup

/// 报头, 报脚 and 导读 as they are placed.
struct FrontPageTests {
    private let lattice = SampleHouse.lattice
    private var frame: Frame { Frame(lattice: lattice, column: 0, columns: 4, line: 0, lines: 8) }

    private func line(_ text: String, _ style: StyleName) throws -> FurnitureLine {
        FurnitureLine(try #require(FieldTemplate(text, at: SampleHouse.position)), style: style.rawValue)
    }

    private func fields(_ house: House = SampleHouse.house) -> FurnitureFields {
        let issue = IssueFacts(number: 1208, pages: Placed(8, at: SampleHouse.position), position: SampleHouse.position)
        return FurnitureFields(PlanningSamples.folio, issue, in: house)
    }

    private func nameplate(_ name: NameplateRules.Name, proportion: Double = 3) throws -> NameplateBlock {
        let rules = NameplateRules(
            cells: [
                .init(width: 250, content: .lines([try line("{date}", .folioDate), try line("总第{issue}期　今日{pages}版", .folioDate)])),
                .init(width: 750, content: .name(name)),
            ],
            strips: [FurnitureStrip([try line("{paper}", .folioDate), try line("{weekday}", .folioDate)], rule: .box)],
            position: SampleHouse.position)
        return NameplateBlock(
            rules, fields(), width: frame.width, lattice: lattice, pictures: ["plate.svg": proportion], composer: SampleHouse.composer())
    }

    /// Whatever its shape, the drawing of the paper's name is whole, in its own proportion, and as large as its cell lets it be.
    @Test(arguments: [0.2, 0.5, 1.5, 3.0, 4.2, 12.0])
    func theDrawingOfTheNameIsNeverCroppedOrDistorted(_ proportion: Double) throws {
        let drawing = HouseDrawing(file: SourceText("plate.svg", at: SampleHouse.position), alternative: "小镇报")
        let items = try nameplate(.drawing(drawing), proportion: proportion).place(in: frame).items
        let pictures = items.compactMap { item -> PlacedPicture? in
            guard case .group(let group) = item, case .figure(let alternative) = group.role, alternative == "小镇报",
                case .picture(let picture)? = group.items.first
            else { return nil }
            return picture
        }
        let picture = try #require(pictures.first)
        #expect(pictures.count == 1 && picture.crop == .whole)
        #expect(abs(picture.box.width / picture.box.height / proportion - 1) < 0.01)
        // Half a gutter parts it from the cell beside it.
        let left = frame.box.left + frame.width * 0.25 + lattice.gutter / 2
        let cell = Box(x: left, y: frame.box.top, width: frame.box.right - left, height: frame.box.height - lattice.pitch)
        #expect(cell.outset(by: .pt(0.1)).contains(picture.box))
        #expect(picture.box.width >= cell.width - .pt(1) || picture.box.height >= cell.height - lattice.pitch / 3 - .pt(1))
    }

    @Test func theNameInTypeFillsItsCellAndNoMore() throws {
        let plate = try nameplate(.words(try line("{paper}", .headline)))
        let name = try #require(plate.place(in: frame).items.lazy.compactMap { $0.group("nameplate name") }.first)
        guard case .glyphs(let run)? = name.items.first, let first = run.glyphs.first, let last = run.glyphs.last else {
            Issue.record("no name")
            return
        }
        #expect(PlacedItem.group(name).text == "小镇报")
        #expect(run.size <= SampleHouse.house[style: .headline].size)
        #expect(first.origin.x >= frame.box.left + frame.width * 0.25 && last.origin.x + run.size <= frame.box.right + .pt(0.1))
    }

    @Test func itSaysItsFieldsInReadingOrder() throws {
        let placed = try nameplate(.words(try line("{paper}", .headline))).place(in: frame)
        #expect(placed.items.map(\.text).filter { !$0.isEmpty } == ["2026年1月15日", "总第1208期　今日8版", "小镇报", "小镇报星期四"])
        #expect(placed.overset == nil)
    }

    @Test func textsHigherThanItsLinesAreOver() throws {
        let plate = try nameplate(.words(try line("{paper}", .headline)))
        #expect(plate.place(in: Frame(lattice: lattice, column: 0, columns: 4, line: 0, lines: 2)).overset != nil)
        #expect(plate.cost(lines: plate.leastLines) == 0 && plate.cost(lines: plate.leastLines - 1) == nil)
    }

    @Test func aStripThatIsTooWideIsTold() throws {
        let composer = SampleHouse.composer()
        let strip = FurnitureStrip(try (0..<4).map { _ in try line("{date}　{weekday}　{lunar}", .folioDate) })
        _ = ImprintBlock(ImprintRules(strips: [strip]), fields(), width: lattice.width(ofColumns: 2), composer: composer)
        #expect(composer.diagnostics.map(\.id) == ["makeup.furniture-wide"])
    }

    // MARK: The index

    private func index(_ entries: [(String, PageNumber?)], across: Int = 1, lines: Int = 8) throws -> Placement {
        let index = PageIndex(
            entries: entries.map { PageIndex.Entry(text: SampleHouse.text($0), page: $1) }, position: SampleHouse.position)
        let rules = IndexRules(
            title: try line("导读", .sectionHead), entry: StyleName.byline.rawValue, reference: try line("{page}版", .byline), across: across)
        let frame = Frame(lattice: lattice, column: 1, columns: 2, line: 0, lines: lines)
        return IndexBlock(index, rules, fields(), width: frame.width, lattice: lattice, composer: SampleHouse.composer()).place(in: frame)
    }

    private func groups(_ placement: Placement) -> [Group] {
        placement.items.flatMap { item -> [Group] in
            guard case .group(let group) = item else { return [] }
            return group.items.compactMap { if case .group(let entry) = $0, entry.label.hasPrefix("index entry") { entry } else { nil } }
        }
    }

    @Test func thePageStandsFlushRightBehindItsLeaders() throws {
        let placed = try index([("春茶开园", 5), ("新路通车，三个村的人不再绕行，赶圩只要一刻钟，也不用再等渡船了，大家都高兴", "A12")])
        let entries = groups(placed)
        #expect(entries.map { PlacedItem.group($0).text } == ["春茶开园05版", "新路通车，三个村的人不再绕行，赶圩只要一刻钟，也不用再等渡船了，大家都高兴A12版"])
        let right = lattice.box(column: 1, columns: 2, line: 0, lines: 1).right
        for entry in entries {
            guard case .glyphs(let run)? = entry.items.last, let last = run.glyphs.last else {
                Issue.record("no reference")
                continue
            }
            #expect(abs((last.origin.x + run.size - right).points) < 0.2)
        }
        #expect(
            placed.items.contains { item in
                if case .group(let group) = item { group.role == .artifact && !group.items.isEmpty } else { false }
            })
    }

    @Test func anEntryWithoutAPageHasNoReference() throws {
        #expect(groups(try index([("春茶开园", nil)])).map { PlacedItem.group($0).text } == ["春茶开园"])
    }

    @Test func entriesThatFindNoRoomAreOver() throws {
        let entries: [(String, PageNumber?)] = (1...6).map { ("第\($0)条", PageNumber($0)) }
        #expect(try index(entries, lines: 4).overset != nil)
        #expect(try index(entries, across: 2, lines: 5).overset == nil)
    }
}

extension PageNumber: ExpressibleByStringLiteral {
    /// For tests: `"A12"`.
    public init(stringLiteral text: String) {
        guard let number = PageNumber(text) else { preconditionFailure("'\(text)' is no number of a page") }
        self = number
    }
}
