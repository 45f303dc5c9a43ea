import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// A code is drawn module for module, with its white, and its caption beside it or under it.
struct CodeFigureTests {
    /// A code whose modules are those of a text: one of 21 a side.
    private struct Pattern: CodeMaking {
        func matrix(of text: String) -> CodeMatrix? {
            text == "none" ? nil : CodeMatrix(side: 21, dark: (0..<441).map { ($0 * $0 + $0 / 7) % 3 == 0 })
        }
    }

    private let lattice = SampleHouse.lattice

    private func composer() -> Composer {
        Composer(
            house: SampleHouse.house, lattice: lattice, memory: MakeUpMemory(shaper: BoxShaper(), codes: Pattern()))
    }

    private func code(_ text: String = "a", caption: Int = 0, module: Length? = nil) -> Code {
        Code(
            text: Placed(text, at: PlanningSamples.place(3)), caption: caption == 0 ? nil : SampleHouse.text(SampleHouse.han(caption)),
            module: module.map { Placed($0, at: PlanningSamples.place(4)) }, position: PlanningSamples.place(2))
    }

    /// What the one fill of a code covers, module by module.
    private func shown(_ shape: Shape, corner: Point, module: Length, side: Int) -> [Bool] {
        var (walls, place, start): ([(x: Length, top: Length, bottom: Length)], Point, Point) = ([], .zero, .zero)
        for segment in shape.segments {
            var next = place
            switch segment {
            case .move(let to): (next, start) = (to, to)
            case .line(let to): next = to
            case .close: next = start
            case .curve: Issue.record("a code has no curves")
            }
            if case .move = segment {
            } else {
                #expect(next.x == place.x || next.y == place.y)
                if next.x == place.x { walls.append((next.x, min(place.y, next.y), max(place.y, next.y))) }
            }
            place = next
        }
        return (0..<side * side).map { index in
            let x = corner.x + module * (index % side) + module / 2
            let y = corner.y + module * (index / side) + module / 2
            return walls.count { $0.x < x && $0.top < y && y < $0.bottom } % 2 == 1
        }
    }

    @Test func isDrawnModuleForModule() throws {
        let module = Length.mm(0.5)
        let composer = composer()
        let figure = CodeFigure(code(module: module), width: lattice.width(ofColumns: 2), lattice: lattice, composer: composer)
        let frame = Frame(lattice: lattice, column: 1, columns: 2, line: 2, lines: figure.lines)
        figure.report()
        #expect(composer.diagnostics == [])
        let items = figure.place(in: frame)
        let group = try #require(items.lazy.compactMap { $0.group("code") }.first)
        guard case .figure(let alternative) = group.role, case .shape(let shape)? = group.items.first else {
            Issue.record("no figure")
            return
        }
        #expect(alternative == "a" && group.items.count == 1)
        #expect(shape.fill == .black && shape.stroke == nil)
        let corner = Point(x: frame.box.left + module * 4, y: frame.box.top + module * 4)
        let matrix = try #require(Pattern().matrix(of: "a"))
        #expect(
            shown(shape, corner: corner, module: module, side: 21) == (0..<441).map { matrix[$0 % 21, $0 / 21] })
    }

    /// 29 modules of half a millimetre are 41 pt: beside them a caption in a column of 120 pt has seven 字; in one of 100 pt it stands under.
    @Test(arguments: [(120.0, 7, 3), (120.0, 28, 4), (96.0, 9, 4), (96.0, 10, 5)])
    func setsItsCaption(width: Double, characters: Int, lines: Int) {
        let figure = CodeFigure(code(caption: characters), width: .pt(width), lattice: lattice, composer: composer())
        #expect(figure.lines == lines)
    }

    @Test(
        arguments: [
            ("none", 0.5, 200.0, "makeup.code", 3), ("a", 0.25, 200, "makeup.code-module", 4), ("a", 3, 200, "makeup.code-room", 3),
        ] as [(String, Double, Double, String, Int)])
    func tellsWhatCannotBeRead(text: String, module: Double, width: Double, id: String, line: Int) {
        let composer = composer()
        CodeFigure(code(text, module: .mm(module)), width: .pt(width), lattice: lattice, composer: composer).report()
        #expect(composer.diagnostics.map(\.id) == [id])
        #expect(composer.diagnostics.first?.position == PlanningSamples.place(line))
    }
}
