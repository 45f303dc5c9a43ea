import PDFFixtures

/// Advertisements that do not fit, artwork that cannot be placed, codes that cannot be read.
extension Fixture {
    private static let file = "Editions/sample/ad.pdf"

    /// A page of 50 x 30 mm in the four inks, and what is changed of it.
    private static func pdf(
        content: String = "0 0.8 0.6 0 k 0 0 100 60 re f", page: String = "/MediaBox[0 0 141.732 85.039]", resources: String = "",
        catalog: String = "", objects: [String] = []
    ) -> [UInt8] {
        WrittenPDF(
            version: "1.6",
            objects: [
                "<</Type/Catalog/Pages 2 0 R\(catalog)>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R\(page)/Contents 4 0 R/Resources<<\(resources)>>>>", WrittenPDF.stream(content),
            ] + objects
        ).bytes
    }

    /// An advertisement of 50 x 30 mm in the place of the second section's rows, which take its lines.
    private static func placed(
        _ name: String, _ id: String, _ bytes: [UInt8], size: String = "{ width: 50mm, height: 30mm }", marked: String = "ad.pdf",
        more: String = "", at place: Place? = .file(file)
    ) -> Fixture {
        Fixture(
            name, id,
            changes: [
                .bytes(file, bytes),
                .edit(
                    SampleProject.edition, "sections:\n",
                    "advertisements:\n  - { file: \(marked), size: \(size), alt: 图\(more) }\nsections:\n"),
                .edit(
                    SampleProject.page, "  - lines: 19\n",
                    "  - lines: 8\n    cells: [{ columns: 1, blocks: [{ kind: advertisement }] }, { columns: 1, name: ear, blocks: [] }]\n  - lines: 11\n"
                ),
            ], at: place)
    }

    private static let helvetica = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"

    static let advertisements: [Fixture] = [
        placed("artwork missing", "file.missing", pdf(), marked: "▲ads/no.pdf", at: nil),
        placed("artwork without content", "file.artwork", []),
        placed("artwork that is no PDF", "file.artwork", Array("%PDF-1.7\nhello".utf8)),
        placed("artwork cut short", "file.artwork", Array(pdf().prefix(150))),
        placed("artwork without a size", "file.artwork", pdf(page: "")),
        placed("artwork turned askew", "file.artwork", pdf(page: "/MediaBox[0 0 141.732 85.039]/Rotate 30")),
        placed("artwork without such a page", "file.artwork", pdf(), more: ", page: 3"),
        placed(
            "artwork that draws itself", "PX",
            pdf(
                content: "/X Do", resources: "/XObject<</X 5 0 R>>",
                objects: [WrittenPDF.stream("/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>")])),
        placed("artwork in RGB", "CL", pdf(content: "1 0 0 rg 0 0 100 60 re f")),
        placed(
            "artwork in a spot colour", "CL",
            pdf(
                content: "/S cs 1 scn 0 0 100 60 re f",
                resources: "/ColorSpace<</S[/Separation/Gold/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 0 1 0]>>]>>")),
        placed("artwork mixed in RGB", "CL", pdf(page: "/MediaBox[0 0 141.732 85.039]/Group<</S/Transparency/CS/DeviceRGB>>")),
        placed(
            "artwork with a font of elsewhere", "PX",
            pdf(
                content: "0 0 0 1 k BT /F 20 Tf 5 5 Td (a) Tj ET", resources: helvetica)),
        placed(
            "artwork of another press", "PX",
            pdf(
                catalog: "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)>>]")),
        placed(
            "artwork with a hidden layer", "PX",
            pdf(
                catalog: "/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>", objects: ["<</Type/OCG/Name(a)>>"])),
        placed("artwork of too much ink", "IK", pdf(content: "1 1 1 1 k 0 0 9 9 re f")),
        placed("artwork of another size", "makeup.advertisement-size", pdf(page: "/MediaBox[0 0 141 90]"), marked: "▲ad.pdf", at: nil),
        placed(
            "booked larger than its place", "makeup.advertisement-room", pdf(page: "/MediaBox[0 0 425.197 85.039]"),
            size: "▲{ width: 150mm, height: 30mm }", at: nil),
        placed(
            "booked higher than its place", "makeup.too-low", pdf(page: "/MediaBox[0 0 141.732 170.079]"),
            size: "{ width: 50mm, height: 60mm }", at: .before("{ kind: advertisement }", in: SampleProject.page)),
        Fixture(
            "advertisement without a place", "makeup.no-place",
            changes: [
                .bytes(file, pdf()),
                .edit(
                    SampleProject.edition, "sections:\n",
                    "advertisements:\n  - ▲{ file: ad.pdf, size: { width: 50mm, height: 30mm }, alt: 图 }\nsections:\n"),
            ]),
        Fixture(
            "place without an advertisement", "makeup.nothing-for-block", page: "{ kind: section, number: 2 }",
            "▲{ kind: advertisement }, { kind: section, number: 2 }"),
        Fixture(
            "label without 广告", "copy.advertisement-label", edition: "sections:\n",
            "advertisements: [{ file: a.jpg, size: { columns: 1, lines: 5 }, alt: 图, label: ▲推广 }]\nsections:\n"),
        Fixture(
            "code without a place", "makeup.no-place", edition: "sections:\n", "codes:\n  - ▲{ text: \"https://example.com\" }\nsections:\n"
        ),
        Fixture(
            "code too fine", "makeup.code-module", edition: "    heading: 第二节\n",
            "    heading: 第二节\n    code: { text: a, module: ▲0.2mm }\n"),
        Fixture(
            "code too wide", "makeup.code-room", edition: "    heading: 第二节\n", "    heading: 第二节\n    code: { text: ▲a, module: 2.5mm }\n"),
        Fixture("code of a blank", "copy.code-text", edition: "    heading: 第二节\n", "    heading: 第二节\n    code: { text: ▲\"a \" }\n"),
    ]
}
