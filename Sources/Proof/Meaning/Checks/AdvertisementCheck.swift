import Copy
import Layout

/// An advertisement must say 广告 where its reader sees it (广告法, 第十四条): a section in its heading, a picture in its caption or credit.
struct AdvertisementCheck: MeaningCheck {
    let name = CheckName.advertisement
    private static let label = "广告"

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for section in page.edition.sections where section.isAdvertisement && !section.heading.says(Self.label) {
            slips.add(
                section.heading.plain, at: section.heading.position, "this section is an advertisement, but its heading does not say 广告",
                "begin the heading with 广告")
        }
        for picture in page.edition.pictures + page.edition.sections.flatMap(\.pictures) where picture.isAdvertisement {
            guard ![picture.caption, picture.credit].contains(where: { $0?.says(Self.label) == true }) else { continue }
            slips.add(
                picture.file.value, at: picture.position, "this picture is an advertisement, but neither caption nor credit says 广告",
                "add 'credit: 广告'")
        }
    }
}

extension Text {
    fileprivate func says(_ word: String) -> Bool { Array(plain.unicodeScalars).contains(word) }
}

extension [Unicode.Scalar] {
    /// True where the word stands somewhere.
    func contains(_ word: String) -> Bool { indices.contains { self[$0...].starts(with: word.unicodeScalars) } }
}
