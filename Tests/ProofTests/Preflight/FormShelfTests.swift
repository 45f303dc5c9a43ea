import Press
import Testing

@testable import Proof

/// A form that was read on one plate makes on another the marks that it would make had it been read there.
struct FormShelfTests {
    /// What a mark is, as far as rules ask for it.
    private struct Seen: Equatable, CustomStringConvertible {
        var extent: Extent
        var points: [SIMD2<Double>]
        var colour: MarkColour
        var overprints: Bool
        var description: String { "\(extent) \(points) \(colour) \(overprints)" }

        init(_ mark: Mark) {
            (extent, colour, overprints) = (mark.extent, mark.colour, mark.overprints)
            points = (0..<mark.outlines.count).flatMap { mark.outlines[$0] }
        }
    }

    private static let drawing = "0 0 0 1 k 5 5 20 8 re f /s gs 0.2 0 0 0 K 2 w 0 0 m 10 3 20 9 30 0 c S"

    /// - Parameter fonts: `<</f 5 0 R>>` where the form could set text; nil where it names nothing but states.
    private func plate(_ content: String, form: String = drawing, states: String = "/s<</op true/OPM 1>>", fonts: String? = "<</f 5 0 R>>")
        -> PlatePDF
    {
        var plate = PlatePDF()
        plate.content = content
        plate.resourcesExtra = "/XObject<</x 13 0 R>>"
        plate.objects = [
            PlatePDF.stream(form, "/Subtype/Form/BBox[0 0 40 40]/Resources<<\(fonts.map { "/Font" + $0 } ?? "")/ExtGState<<\(states)>>>>")
        ]
        return plate
    }

    private func seen(_ plate: PlatePDF, _ shelf: PlateShelf = PlateShelf()) throws -> [Seen] {
        try #require(PlateReading(plate.bytes, shelf: shelf).pages.first).marks.map(Seen.init)
    }

    /// At another place, in another colour, another state, another scale, turned, clipped away in part; another drawing, and other
    /// states of that name.
    @Test func whatWasReadBeforeChangesNothing() throws {
        let plates = [
            plate("q 1 0 0 1 30 30 cm /x Do Q"), plate("q 1 0 0 1 77.25 50.5 cm /x Do Q q 1 0 0 1 30 30 cm /x Do Q"),
            plate("1 0 0 0 k q 1 0 0 1 40 30 cm /x Do Q"),
            plate("q 2 0 0 2 30 30 cm /x Do Q"), plate("q 0 1 -1 0 90 30 cm /x Do Q"),
            plate("30 30 12 12 re W n q 1 0 0 1 30 30 cm /x Do Q"),
            plate("500 500 9 9 re W n q 1 0 0 1 30 30 cm /x Do Q"), plate("/Over gs q 1 0 0 1 30 30 cm /x Do Q"),
            plate("q 1 0 0 1 30 30 cm /x Do Q", form: Self.drawing.replacing("20 8 re", with: "20 9 re")),
            plate("q 1 0 0 1 30 30 cm /x Do Q", states: "/s<</op false>>"),
        ]
        let shelf = PlateShelf()
        for plate in plates + plates.reversed() { #expect(try seen(plate, shelf) == seen(plate)) }
    }

    /// A form that names nothing but states is put off and read beside others: its marks stand where it is painted, between those of
    /// the page.
    @Test(arguments: [
        "q 1 0 0 1 30 30 cm /x Do Q", "0 0 7 7 re f q 1 0 0 1 30 30 cm /x Do Q 9 9 7 7 re f",
        "30 30 12 12 re W n q 2 0 0 2 30 30 cm /x Do Q 1 1 90 90 re f",
        "q /x Do Q 1 0 0 0 k q 1 0 0 1 40 30 cm /x Do /x Do Q 0 0 7 7 re f",
    ])
    func whatIsPutOffStandsInItsPlace(content: String) throws {
        for form in [Self.drawing, "/Artifact BMC 0 0 9 9 re f EMC", "/none Do 0 0 9 9 re f", "0 0 9 9 re f (open"] {
            let putOff = try #require(PlateReading(plate(content, form: form, fonts: nil).bytes).pages.first)
            let inline = try #require(PlateReading(plate(content, form: form).bytes).pages.first)
            #expect(putOff.marks.map(Seen.init) == inline.marks.map(Seen.init))
            #expect(putOff.isDamaged == inline.isDamaged)
        }
    }

    /// More different forms than are put off: the others are read where they are painted, and all stand in their places.
    @Test func aPageOfManyForms() throws {
        func plate(fonts: String) -> PlatePDF {
            var plate = PlatePDF()
            plate.content = (0..<60).map { "q 1 0 0 1 \($0) \($0) cm /x\($0) Do Q" }.joined(separator: " ")
            plate.resourcesExtra = "/XObject<<" + (0..<60).map { "/x\($0) \(13 + $0) 0 R" }.joined() + ">>"
            plate.objects = (0..<60).map { PlatePDF.stream("0 0 \($0 + 1) 9 re f", "/Subtype/Form/BBox[0 0 90 90]/Resources<<\(fonts)>>") }
            return plate
        }
        let putOff = try seen(plate(fonts: ""))
        #expect(putOff.count == 60)
        #expect(try putOff == seen(plate(fonts: "/Font<</f 5 0 R>>")))
    }

    /// Text is set in the fonts of its own file, a picture belongs to it, and marked content reaches beyond the form.
    @Test(arguments: ["BT /f 9 Tf <0001> Tj ET", "/Artifact BMC 0 0 9 9 re f EMC", "/none Do 0 0 9 9 re f"])
    func whatNeedsItsFileIsNotKept(form: String) throws {
        let shelf = PlateShelf()
        let plate = plate("q 1 0 0 1 30 30 cm /x Do Q", form: form)
        _ = try seen(plate, shelf)
        #expect(shelf.forms.isEmpty)
    }

    @Test(arguments: [nil, "<</f 5 0 R>>"]) func aDrawingIsKept(fonts: String?) throws {
        let shelf = PlateShelf()
        _ = try seen(plate("q 1 0 0 1 30 30 cm /x Do Q", fonts: fonts), shelf)
        #expect(!shelf.forms.isEmpty)
    }

    /// A damaged form is told with every plate that it stands on.
    @Test func damageIsToldAgain() throws {
        let shelf = PlateShelf()
        for _ in 0..<2 {
            let page = try #require(PlateReading(plate("/x Do", form: "0 0 9 9 re f (open").bytes, shelf: shelf).pages.first)
            #expect(page.isDamaged)
        }
    }
}
