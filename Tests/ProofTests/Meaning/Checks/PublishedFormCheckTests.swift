import Layout
import Testing

@testable import Proof

struct PublishedFormCheckTests {
    private func page(_ folio: String) -> String {
        MeaningSample.section("文。").replacing("folio: { paper: 报, date: 2026-01-15, page: 1, name: 版 }", with: folio)
    }

    @Test func wantsThePapersNameAndEveryCredit() throws {
        try MeaningSample.expect(.publishedForm, at: page("folio: ▲{ paper: 早报, date: 2026-01-15, page: 1, name: 版 }"))
        try MeaningSample.expect(
            .publishedForm,
            at: page(
                "folio: ▲{ paper: 报, date: 2026-01-15, page: 1, name: 版, credits: [{ role: 版式, name: 甲 }, { role: ▲编辑, name: \"\" }] }"),
            Stylebook(credits: ["编辑", "版式", "校对"]))
        try MeaningSample.expect(
            .publishedForm, at: page("folio: { paper: 报, date: 2026-01-15, page: 1, name: 版, credits: [{ role: 校对, name: 甲 }] }"),
            Stylebook(credits: ["校对"]))
    }
}
