/// A block as it stands on a page, with the block itself, which can still be asked what would fill it.
struct StandingBlock {
    let block: any Block
    let placed: PlacedBlock

    /// The placed block; where it is over or short, with what would fill it.
    var advised: PlacedBlock {
        guard placed.overset != nil || placed.underset != nil, let advice = block.advice(in: placed.frame) else { return placed }
        var advised = placed
        advised.take(advice)
        return advised
    }
}
