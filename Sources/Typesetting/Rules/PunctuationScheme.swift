/// How wide marks stand: the four customary schemes (CLREQ, "Punctuation width adjustment").
/// In each of them adjacent marks share their blanks.
public enum PunctuationScheme: Hashable, Sendable, CaseIterable {
    /// 全身: one em each, at a line's end too; that mark is the first to give up its blank.
    case fullWidth
    /// 开明: 。！？ one em, all others half; half at a line's end.
    case kaiming
    /// 半角: half an em each.
    case halfWidth
    /// 行末半角: one em each, but always half at a line's end (GB/T 15834, 5.1.10).
    case lineEndHalf
}
