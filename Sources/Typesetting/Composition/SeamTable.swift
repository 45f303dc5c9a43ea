/// Decides the space between two neighbouring cells: adjacent marks (标点挤压), 中西间距, word spaces.
///
/// Sources: CLREQ, "Adjustment of adjacent punctuation marks", "Mixed text composition", "Procedures for reduction" and "for
/// expansion"; GB/T 15834.
struct SeamTable {
    let rules: CompositionRules

    func seam(_ a: Cell, _ aFrame: Frame, _ b: Cell, _ bFrame: Frame, exclamations: Int) -> Seam {
        var seam = space(a, aFrame, b, bFrame, exclamations: exclamations)
        seam.natural += isInsidePiece(a, b) && a.kind != .latin ? 0 : a.tracking
        return seam
    }

    private func space(_ a: Cell, _ aFrame: Frame, _ b: Cell, _ bFrame: Frame, exclamations: Int) -> Seam {
        if a.kind.isNothing || b.kind.isNothing || b.kind == .attached { return Seam() }
        if a.kind.isSpace { return wordSpace(a, before: b) }
        if b.kind.isSpace { return Seam() }
        if a.kind.isFullWidthMark || b.kind.isFullWidthMark || aFrame.after > 0 || bFrame.before > 0 {
            return marks(a, aFrame, b, bFrame, exclamations: exclamations)
        }
        if isInsidePiece(a, b) { return Seam() }
        if a.kind == .connector || b.kind == .connector || a.kind == .solidus || b.kind == .solidus { return Seam() }
        if isAutospaced(a, b) { return autospace(min(a.em, b.em)) }
        return Seam(isGap: true)
    }

    // MARK: Marks

    private func marks(_ a: Cell, _ aFrame: Frame, _ b: Cell, _ bFrame: Frame, exclamations: Int) -> Seam {
        var after = aFrame.after
        var before = bFrame.before
        let areBoth = a.kind.isFullWidthMark && b.kind.isFullWidthMark
        if areBoth {
            if a.isExclamation && b.isExclamation { return Seam() }
            if a.kind == .opening { before = 0 }
            if b.kind == .closing || (a.kind == .closing && b.kind != .opening) { after = 0 }
            if b.kind == .opening && after > 0 { before = 0 }
        }
        // An even count of ？ and ！ fills whole ems by itself: ？！ is 1 em, ！！！ 2 em.
        if a.isExclamation && exclamations > 1 && exclamations % 2 == 0 { after = 0 }
        let natural = after + before
        let touchesConnector = a.kind == .connector || b.kind == .connector
        return Seam(
            natural: natural, reduction: natural == 0 ? .none : markClass(a, after: after, b, before: before), spare: natural,
            isGap: !touchesConnector && !(areBoth && natural == 0))
    }

    private func markClass(_ a: Cell, after: Int, _ b: Cell, before: Int) -> ReductionClass {
        if a.kind.isBracket || (b.kind.isBracket) { return .bracket }
        switch after > 0 ? a.kind : b.kind {
        case .comma: return .comma
        case .stop: return .stop
        default: return .interpunct
        }
    }

    // MARK: Spaces

    private func wordSpace(_ a: Cell, before b: Cell) -> Seam {
        if a.kind == .wideSpace { return Seam(natural: a.em, isGap: true) }
        let least = a.em / 4
        let natural = max(a.advance, least)
        return Seam(natural: natural, reduction: .word, spare: natural - least, wordRoom: max(0, a.em / 2 - natural), isGap: true)
    }

    private func isAutospaced(_ a: Cell, _ b: Cell) -> Bool {
        guard rules.autospace.natural > 0 else { return false }
        return (a.isWordy && b.kind == .han && !b.isUpright) || (a.kind == .han && !a.isUpright && b.isWordy)
    }

    private func autospace(_ em: Int) -> Seam {
        let natural = em * rules.autospace.natural / 1000
        return Seam(
            natural: natural, reduction: .autospace, spare: max(0, natural - em * rules.autospace.least / 1000),
            autospaceRoom: max(0, em * rules.autospace.most / 1000 - natural))
    }

    /// True between the parts of one word, one numeral, one row of dots: nothing is ever put between them.
    private func isInsidePiece(_ a: Cell, _ b: Cell) -> Bool {
        switch (a.kind, b.kind) {
        case (.latin, .latin), (.latin, .suffix), (.prefix, .latin), (.suffix, .suffix): true
        case (.dash, .dash), (.ellipsis, .ellipsis), (.dash, .connector), (.connector, .dash): true
        default: false
        }
    }
}
