import Copy
import Layout

/// One figure told twice must agree: the same thing with another number, or bounded otherwise, in the same unit.
///
/// To raise few false alarms only such pairs are held together as surely count the same: a label's figure and any other of its name; two
/// totals (累计, 全镇) of one thing; or five and more characters that agree before the number. Two figures of one paragraph were written
/// side by side and are let alone, as are shares, steps and figures of different times.
struct FigureTwiceCheck: MeaningCheck {
    let name = CheckName.figureTwice

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        let paragraphs = page.texts.filter { $0.kind == .paragraph }
        let charts = page.edition.sections.flatMap(\.charts)
        let labels = page.edition.figures + page.edition.sections.flatMap(\.statistics) + charts.flatMap(\.figures)
        let tellings = labels.flatMap(Telling.all) + paragraphs.enumerated().flatMap { Telling.all(in: $1, paragraph: $0) }
        for same in alike(tellings) {
            for (index, telling) in same.enumerated() {
                guard let other = same[..<index].first(where: { $0.contradicts(telling) }) else { continue }
                slips.add(
                    telling.words, at: telling.position,
                    "here stands '\("words", telling.words)', but line \("line", other.position.line) tells '\("other", other.words)' of the same thing",
                    "make the two agree, or say in what they differ")
            }
        }
    }

    /// Those that tell of one thing in one unit, where there are several, in the order of what they tell of.
    private func alike(_ tellings: [Telling]) -> [[Telling]] {
        var places: [Telling.Key: [Int]] = [:]
        for (place, telling) in tellings.enumerated() { places[telling.key, default: []].append(place) }
        return places.filter { $0.value.count > 1 }.map { (text: $0.key.text, places: $0.value) }
            .sorted { ($0.text, $0.places[0]) < ($1.text, $1.places[0]) }.map { $0.places.map { tellings[$0] } }
    }
}

extension Telling {
    fileprivate func contradicts(_ other: Telling) -> Bool {
        guard !figure.saysTheSame(as: other.figure), isLabel || place?.paragraph != other.place?.paragraph else { return false }
        if isLabel || other.isLabel { return true }
        return times == other.times && ((isTotal && other.isTotal) || (what.count >= 5 && side == .before))
    }
}
