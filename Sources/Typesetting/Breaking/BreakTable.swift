/// Where a line may end: 避头尾, unbreakable pieces, numerals with their signs and units.
struct BreakTable {
    enum Permission: Equatable {
        case free
        /// Allowed, at a price.
        case dear(Int)
        case forbidden
        /// Forbidden in Chinese and in Western words, but an emergency may use it.
        case inside
        case forced
    }

    let rules: CompositionRules

    /// Whether a line may end after `a` and the next begin with `b`.
    func permission(_ a: Cell, _ b: Cell) -> Permission {
        if a.kind == .lineFeed { return .forced }
        if b.kind == .lineFeed || b.kind == .breakHere || b.kind == .attached { return .forbidden }
        if b.isBound { return .inside }
        if a.kind == .breakHere { return .free }
        if b.kind.isSpace { return .forbidden }
        if a.isStrayStop && b.isWordy { return .free }
        if b.opensAddressPart { return .dear(rules.costs.addressBreak) }
        if isWestern(a, b) { return a.isHyphen && !b.isDigit ? .dear(rules.costs.weakBreak) : .inside }
        if isPaired(a, b) { return .inside }
        if rules.prohibition.forbidsLineStart(b.kind) || rules.prohibition.forbidsLineEnd(a.kind) { return .inside }
        if rules.prohibition >= .basic && (b.isLatinClosing || a.isLatinOpening) { return .inside }
        if rules.keepsMeasureWord, let price = priceOfParting(a, b) { return .dear(price) }
        if isWeak(a, b) { return .dear(rules.costs.weakBreak) }
        return .free
    }

    private func isWestern(_ a: Cell, _ b: Cell) -> Bool {
        switch (a.kind, b.kind) {
        case (.latin, .latin), (.latin, .suffix), (.prefix, .latin), (.suffix, .suffix): true
        default: false
        }
    }

    private func isPaired(_ a: Cell, _ b: Cell) -> Bool {
        switch (a.kind, b.kind) {
        case (.dash, .dash), (.ellipsis, .ellipsis), (.dash, .connector), (.connector, .dash): true
        default: false
        }
    }

    private func priceOfParting(_ a: Cell, _ b: Cell) -> Int? {
        guard b.isMeasureWord else { return nil }
        return a.isDigit ? rules.costs.partedNumeral : nil
    }

    private func isWeak(_ a: Cell, _ b: Cell) -> Bool {
        switch (a.kind, b.kind) {
        case (.connector, _), (.interpunct, _), (_, .dash), (_, .ellipsis): true
        default: false
        }
    }
}
