import Copy
import Measure
import Typesetting

/// Chooses the figures of an edition: the best of all for the page, the best that are left for each section; a number stands once.
struct FigurePlan {
    private let rules: ImportRules
    /// For each section its candidates, in the order of the text.
    private var candidates: [[FigureProposal]]
    private var charts: [[ChartProposal]]

    init(_ draft: Draft, _ rules: ImportRules, words: any WordBoundaries) {
        self.rules = rules
        let recogniser = FigureRecogniser(words)
        candidates = draft.sections.map { section in
            var seen: Set<String> = []
            return section.paragraphs.flatMap { recogniser.figures(in: $0.text) }.filter {
                $0.label.unicodeScalars.count <= FigureProposal.longestLabel && seen.insert($0.number + $0.unit + $0.label).inserted
            }
        }
        charts = draft.sections.map { section in section.paragraphs.flatMap { recogniser.charts(in: $0.text) } }
    }

    func place(in draft: inout Draft) {
        let isPage = draft.headline != nil && draft.sections.count > 1
        let page = isPage ? best(rules.pageFigures) : []
        draft.figures = page.map { candidates[$0.section][$0.index] }
        for section in draft.sections.indices {
            let chart = isPage ? charts[section].first : nil
            let isShown: (Int) -> Bool = { index in
                page.contains { $0.section == section && $0.index == index }
                    || chart?.figures.contains {
                        $0.number == candidates[section][index].number && $0.unit == candidates[section][index].unit
                    } ?? false
            }
            let free = candidates[section].indices.filter { !isShown($0) }
            let taken = isPage ? Set(ranked(free, in: section).prefix(rules.sectionFigures)) : []
            draft.sections[section].figures = free.filter(taken.contains).map { candidates[section][$0] }
            draft.sections[section].otherFigures = ranked(free.filter { !taken.contains($0) }, in: section).map { candidates[section][$0] }
            draft.sections[section].charts = chart.map { [$0] } ?? []
        }
    }

    private func ranked(_ indices: [Int], in section: Int) -> [Int] {
        indices.sorted { (candidates[section][$1].score, $0) < (candidates[section][$0].score, $1) }
    }

    /// The best figures of all sections, two of one section at most.
    private func best(_ count: Int) -> [(section: Int, index: Int)] {
        let all = candidates.indices.flatMap { section in candidates[section].indices.map { (section: section, index: $0) } }
        let ranked = all.sorted {
            let (one, other) = (candidates[$0.section][$0.index].score, candidates[$1.section][$1.index].score)
            return one != other ? one > other : ($0.section, $0.index) < ($1.section, $1.index)
        }
        var taken: [Int: Int] = [:]
        return Array(
            ranked.filter { place in
                guard taken[place.section, default: 0] < 2 else { return false }
                taken[place.section, default: 0] += 1
                return true
            }.prefix(count))
    }
}
