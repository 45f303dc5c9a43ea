import Measure
import Source
import Testing

@testable import Layout

/// The steps of fitting that change a whole page.
struct PageStepTests {
    private func layout() throws -> PageLayout {
        let house = try #require(try Sample.house())
        let sheet = try #require(house.sheets["small"])
        return PageLayout(name: "a/b", house: house, sheet: sheet, rows: [], position: SourcePosition(file: "f.yaml"))
    }

    @Test func moreLinesStandInTheSameTypeArea() throws {
        let layout = try layout()
        for more in [1, -1, 3] {
            let lattice = try #require(layout.taking(.lines(more))).sheet.lattice
            #expect(lattice.lines == 50 + more)
            #expect(lattice.height <= layout.sheet.lattice.height && layout.sheet.lattice.height - lattice.height < .pt(0.1))
            #expect(lattice.columnWidth == layout.sheet.lattice.columnWidth)
        }
    }

    @Test func linesThatWouldTouchAreNoStep() throws {
        #expect(try layout().taking(.lines(30)) == nil)
        #expect(try layout().taking(.lines(0)) == nil)
    }

    @Test func trackingPartsTheBodyAlone() throws {
        let layout = try layout()
        let changed = try #require(layout.taking(.tracking(10)))
        #expect(changed.house[style: .body].tracking == layout.house[style: .body].size / 100)
        #expect(changed.house[style: .lead] == layout.house[style: .lead] && changed.sheet == layout.sheet)
    }

    @Test func anotherSizeHasWholeCharactersInItsMeasure() throws {
        let layout = try layout()
        for share in [900, 950, 980, 1020] {
            let changed = try #require(layout.taking(.size(share)))
            let (old, new) = (layout.sheet.lattice, changed.sheet.lattice)
            #expect(new.columnWidth <= old.columnWidth && old.columnWidth - new.columnWidth < new.size)
            #expect(new.width <= old.width && old.width - new.width < .pt(0.1))
            #expect(changed.house[style: .body].size == layout.house[style: .body].size * share / 1000)
        }
    }
}
