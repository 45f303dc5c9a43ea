/// Shares out what a line gives up or takes in over its seams, equally within each class and without a unit lost:
/// each share is the difference of two rounded running parts, so the last cell ends exactly where it should.
struct SeamShares {
    private let fit: LineFit
    private let totals: SeamSums
    private var run = SeamSums()

    init(fit: LineFit, over seams: ArraySlice<Seam>) {
        self.fit = fit
        totals = seams.reduce(into: SeamSums()) { $0.add($1) }
    }

    /// The width of the next seam of the line.
    mutating func width(of seam: Seam) -> Int {
        let before = run
        run.add(seam)
        return seam.natural - taken(seam.reduction, before) + added(before)
    }

    private func taken(_ kind: ReductionClass, _ before: SeamSums) -> Int {
        switch kind {
        case .none: 0
        case .word: part(fit.taken.word, before.word, run.word, totals.word)
        case .interpunct: part(fit.taken.interpunct, before.interpunct, run.interpunct, totals.interpunct)
        case .bracket: part(fit.taken.bracket, before.bracket, run.bracket, totals.bracket)
        case .comma: part(fit.taken.comma, before.comma, run.comma, totals.comma)
        case .autospace: part(fit.taken.autospace, before.autospace, run.autospace, totals.autospace)
        case .stop: part(fit.taken.stop, before.stop, run.stop, totals.stop)
        }
    }

    private func added(_ before: SeamSums) -> Int {
        part(fit.wordAdded, before.wordRoom, run.wordRoom, totals.wordRoom)
            + part(fit.autospaceAdded, before.autospaceRoom, run.autospaceRoom, totals.autospaceRoom)
            + part(fit.gapAdded, before.gaps, run.gaps, totals.gaps)
    }

    private func part(_ amount: Int, _ from: Int, _ to: Int, _ total: Int) -> Int {
        guard amount > 0, total > 0, from != to else { return 0 }
        return amount * to / total - amount * from / total
    }
}
