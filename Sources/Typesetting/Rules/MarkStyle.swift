/// Which glyphs and positions marks take.
public enum MarkStyle: Hashable, Sendable, CaseIterable {
    /// 大陆: quotes “ ”, stops in the lower left of their cell.
    case mainland
    /// Quotes 「 」 『 』 in place of “ ” ‘ ’; stops as in `mainland`.
    case corner
    /// 港台: 「 」 and stops in the middle of their cell, a blank of a quarter on either side.
    case traditional
}
