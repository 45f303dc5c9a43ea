import Testing

@testable import Proof

struct AdvertisementCheckTests {
    @Test func wantsTheWordOnSectionAndPicture() throws {
        let section = MeaningSample.section("买车。", "    advertisement: yes\n")
        try MeaningSample.expect(.advertisement, at: section.replacing("heading: 头", with: "heading: ▲头"))
        try MeaningSample.expect(.advertisement, at: section.replacing("heading: 头", with: "heading: 广告 头"))
        try MeaningSample.expect(
            .advertisement, at: MeaningSample.section("买车。", "    pictures: [▲{ file: a.jpg, kind: photo, alt: 车, advertisement: yes }]\n"))
        try MeaningSample.expect(
            .advertisement,
            at: MeaningSample.section("买车。", "    pictures: [{ file: a.jpg, kind: photo, alt: 车, credit: 广告, advertisement: yes }]\n"))
        try MeaningSample.expect(.advertisement, at: MeaningSample.section("买车。"))
    }
}
