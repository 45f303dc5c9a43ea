import Source
import Testing

@testable import Copy

/// The editions of the project, read as they stand.
struct EditionsTests {
    static let root = String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())

    private func read(_ id: String) throws -> EditionReader.Result { try EditionReader.read(id, of: Project(root: Self.root)) }

    @Test(arguments: ["xiashi", "county-brief", "bailu"])
    func readsWithoutAWarning(_ id: String) throws {
        #expect(try read(id).warnings == [])
    }

    /// The copy as received, with its punctuation made full-width, stands in the edition character for character.
    @Test func xiashiHoldsItsCopy() throws {
        let edition = try read("xiashi").edition
        let project = try Project(root: Self.root)
        let received = try String(decoding: project.read("Editions/xiashi/copy-as-received.txt", upTo: 1 << 20), as: UTF8.self)
        let paragraphs = received.split(separator: "\n").map { line in
            var scalars = Array(line.unicodeScalars)
            Normalisation.apply(to: &scalars)
            return String(String.UnicodeScalarView(scalars))
        }
        let note = edition.note?.paragraphs ?? []
        let set = note + edition.lead + edition.sections.flatMap(\.paragraphs) + edition.closing
        #expect(set.count == 28)
        #expect(set.map(\.plain) == paragraphs)
    }

    @Test func xiashiNormalisesAsTheDeskDoes() throws {
        let edition = try read("xiashi").edition
        let set = (edition.note?.paragraphs ?? []) + edition.lead + edition.sections.flatMap(\.paragraphs) + edition.closing
        let text = set.map(\.plain).joined()
        #expect(!text.contains { ",:;()!?".contains($0) })
        #expect(text.contains("10163.17亩"))
        #expect(text.contains("3A级"))
    }

    @Test func xiashiHasItsParts() throws {
        let edition = try read("xiashi").edition
        #expect(edition.layout.value == "zuojiang-daily/feature")
        #expect(edition.folio.date.weekday == "星期四")
        #expect(edition.folio.date.lunar == "农历乙巳年十一月廿七")
        #expect(
            edition.figures.map { $0.qualifier + $0.number + $0.unit } == [
                "10163.17亩", "超3500亩", "1141.02万元", "超9400万元", "3700余人", "连续22年",
            ])
        #expect(edition.sections.map(\.id) == ["party-building", "park-and-town", "industry", "ecology", "livelihood", "safety"])
        for section in edition.sections {
            #expect(section.paragraphs.count == 4)
            #expect(section.paragraphs.dropFirst().allSatisfy { $0.spans.first?.mark == .strong && $0.spans[0].text.hasSuffix("。") })
        }
        #expect(edition.pictures.map(\.file.value) == ["Editions/xiashi/pictures/karst.svg"])
    }
}
