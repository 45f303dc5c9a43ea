import Copy
import Layout
import Makeup
import Measure
import Source
import Testing

@testable import Proof

/// Each fault of composition on the smallest page that has it, and the same page without it.
struct LintTests {
    /// Four columns of 10 字 and 40 lines of 10 pt.
    private static let lattice = Lattice(
        size: .pt(10), pitch: .pt(10), columns: 4, measure: 10, gutter: .pt(10), lines: 40, origin: .zero)

    private static func part(
        _ name: String, _ kind: BlockPlan.Kind = .section, columns: Range<Int>, lines: Range<Int>, head: Double? = 60,
        art: [PageComposition.Art] = [],
        legs: [TextLeg] = []
    ) -> PageComposition.Part {
        let frame = Frame(lattice: lattice, column: columns.lowerBound, columns: columns.count, line: lines.lowerBound, lines: lines.count)
        let box = head.map { Box(x: frame.box.left, y: frame.box.top, width: .pt($0), height: .pt(20)) }
        return .init(name: name, kind: kind, frame: frame, position: SourcePosition(file: name), head: box, art: art, legs: legs)
    }

    private static func picture(_ name: String, columns: Range<Int>, lines: Range<Int>) -> PageComposition.Part {
        let box = lattice.box(column: columns.lowerBound, columns: columns.count, line: lines.lowerBound, lines: lines.count)
        return part(name, .picture, columns: columns, lines: lines, head: nil, art: [.init(name: name, box: box)])
    }

    private func findings(_ parts: [PageComposition.Part], only name: LintSettings.Name) -> [String] {
        let grades = LintSettings.Name.allCases.map {
            ($0, LintSettings.Setting($0 == name ? .warning : .off, limit: LintSettings.usual($0).limit))
        }
        return Lint(settings: LintSettings(Dictionary(uniqueKeysWithValues: grades))).check(
            PageComposition(lattice: Self.lattice, parts: parts)
        )
        .map { "\($0.position?.file ?? "-"): \($0.id): \($0.message)" }
    }

    /// Of a picture without a focus, of one with it, and of one of which the edition lets so much go.
    @Test func seesPicturesOfWhichMuchIsCut() {
        func part(cut: Int, focus: Picture.Focus? = nil, crop: Int? = nil) -> PageComposition.Part {
            let picture = Picture(
                file: Placed("a.jpg", at: SourcePosition(file: "a")), kind: .photo, caption: nil, credit: nil, alternative: "",
                focus: focus, crop: crop, position: SourcePosition(file: "edition"))
            var part = Self.picture("a.jpg", columns: 0..<2, lines: 0..<20)
            part.art[0].cut = cut
            part.art[0].picture = picture
            return part
        }
        #expect(findings([part(cut: 250)], only: .crop).isEmpty)
        #expect(
            findings([part(cut: 251)], only: .crop)
                == ["edition: lint.crop: 25 % of 'a.jpg' is cropped away, and no focus is stated"])
        #expect(
            findings([part(cut: 330, focus: Picture.Focus(x: 0.5, y: 0.2))], only: .crop)
                == ["edition: lint.crop: 33 % of 'a.jpg' is cropped away"])
        #expect(findings([part(cut: 330, crop: 330)], only: .crop).isEmpty)
        #expect(findings([part(cut: 331, crop: 330)], only: .crop).count == 1)
    }

    @Test func seesHeadsSideBySide() {
        let left = Self.part("a", columns: 0..<2, lines: 0..<20)
        #expect(
            findings([left, Self.part("b", columns: 2..<4, lines: 0..<20)], only: .tombstone)
                == ["b: lint.tombstone: the heads of a and b stand side by side on one band"])
        #expect(findings([left, Self.part("b", columns: 2..<4, lines: 4..<20)], only: .tombstone).isEmpty)
        #expect(findings([left, Self.part("b", columns: 3..<4, lines: 0..<20)], only: .tombstone).isEmpty)
    }

    @Test func seesACutThroughThePage() {
        let parts = [Self.part("a", columns: 0..<2, lines: 0..<20), Self.part("b", columns: 2..<4, lines: 0..<20)]
        #expect(
            findings(parts + [Self.part("c", columns: 0..<4, lines: 20..<40)], only: .pageCut)
                == ["c: lint.page-cut: the page is cut through from edge to edge above c, line 21"])
        let across = [Self.part("a", columns: 0..<2, lines: 0..<24), parts[1], Self.part("c", columns: 2..<4, lines: 20..<40)]
        #expect(findings(across, only: .pageCut).isEmpty)
    }

    @Test func seesAGutterThatNothingCrosses() {
        let parts = [Self.part("a", columns: 0..<2, lines: 0..<40), Self.part("b", columns: 2..<4, lines: 0..<40)]
        #expect(findings(parts, only: .alley) == ["b: lint.alley: the gutter between columns 2 and 3 runs down 40 of the page's 40 lines"])
        let crossed = [Self.part("h", .headline, columns: 0..<4, lines: 0..<5)]
        #expect(
            findings(crossed + parts.map { Self.part($0.name, columns: $0.frame.column..<$0.endColumn, lines: 5..<40) }, only: .alley)
                .isEmpty)
    }

    @Test func seesAHeadWiderThanItsText() {
        #expect(
            findings([Self.part("a", columns: 0..<1, lines: 0..<20, head: 135)], only: .wideHead)
                == ["a: lint.wide-head: the head of a is wider than its text by 2 字 of the head"])
        #expect(findings([Self.part("a", columns: 0..<1, lines: 0..<20, head: 100)], only: .wideHead).isEmpty)
    }

    @Test func seesPicturesOfOneSize() {
        let first = Self.picture("a", columns: 0..<2, lines: 0..<10)
        #expect(
            findings([first, Self.picture("b", columns: 2..<4, lines: 4..<14)], only: .twinPictures) == [
                "b: lint.twin-pictures: 'a' and 'b' are of one size"
            ])
        #expect(findings([first, Self.picture("b", columns: 2..<4, lines: 4..<15)], only: .twinPictures).isEmpty)
    }

    @Test func seesArtUnderItsText() {
        func story(leg: Range<Int>, art: Range<Int>) -> PageComposition.Part {
            let box = Self.lattice.box(column: 0, columns: 1, line: art.lowerBound, lines: art.count)
            return Self.part(
                "a", columns: 0..<1, lines: 0..<20, art: [.init(name: "p", box: box)],
                legs: [
                    TextLeg(
                        frame: Frame(lattice: Self.lattice, column: 0, columns: 1, line: leg.lowerBound, lines: leg.count),
                        filled: leg.count)
                ])
        }
        #expect(
            findings([story(leg: 3..<12, art: 12..<20)], only: .artAtFoot) == [
                "a: lint.art-at-foot: 'p' stands at the foot of the text of a"
            ])
        #expect(findings([story(leg: 11..<20, art: 3..<11)], only: .artAtFoot).isEmpty)
    }

    @Test func seesALargestPictureThatDoesNotDominate() {
        let next = Self.picture("b", columns: 2..<4, lines: 0..<10)
        #expect(
            findings([Self.picture("a", columns: 0..<2, lines: 0..<15), next], only: .dominance)
                == ["a: lint.dominance: the largest picture, 'a', has only 1.5 times the area of 'b'"])
        #expect(findings([Self.picture("a", columns: 0..<2, lines: 0..<20), next], only: .dominance).isEmpty)
        #expect(findings([next], only: .dominance).isEmpty)
    }

    @Test func seesWhereNothingStands() {
        let parts = [Self.part("a", columns: 0..<4, lines: 0..<20), Self.part("b", columns: 0..<2, lines: 20..<40)]
        #expect(findings(parts, only: .emptyCell) == ["b: lint.empty-cell: nothing stands in columns 3 to 4, lines 21 to 40"])
        #expect(findings(parts + [Self.part("c", columns: 2..<4, lines: 22..<40)], only: .emptyCell).isEmpty)
    }

    @Test func takesEachFaultAsGravelyAsTheHouse() {
        let parts = [Self.part("a", columns: 0..<2, lines: 0..<40), Self.part("b", columns: 2..<4, lines: 0..<40)]
        func severities(_ grade: Grade) -> [Diagnostic.Severity] {
            Lint(settings: LintSettings([.tombstone: .init(grade, limit: 0), .alley: .init(.off, limit: 90)]))
                .check(PageComposition(lattice: Self.lattice, parts: parts)).map(\.severity)
        }
        #expect(severities(.off).isEmpty)
        #expect(severities(.note) == [.note])
        #expect(severities(.error) == [.error])
    }
}
