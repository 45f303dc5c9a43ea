/// Brings a row of cells to a measure: takes space away in the order of reduction, or puts space in, in the order of expansion.
///
/// Sources: CLREQ, "Reduction and expansion of inter-character spacing". All numbers are in units of `Length`; prices as in `LineCosts`.
struct LineFitter {
    let em: Int
    let costs: LineCosts
    let justifies: Bool
    /// 均排: all gaps grow together, and word spaces with them.
    var spreadsEvenly = false

    init(em: Int, costs: LineCosts, justifies: Bool) {
        self.em = em
        self.costs = costs
        self.justifies = justifies
    }

    /// The natural width of the cells from `start` up to `end`, both sums taken there; `startBlank` before them, the last mark's blank
    /// after.
    @inline(__always)
    static func naturalWidth(_ from: SeamSums, _ to: SeamSums, startBlank: Int, edge: LineEdge) -> Int {
        to.width - from.width + edge.body + startBlank + edge.endBlank
    }

    /// The fit of a line that is not empty. `to` is the sum before the line's last cell, whose edge is `edge`.
    /// - Parameter mayStayShort: true for the last line of a paragraph, which is set solid.
    @inline(__always)
    func fit(_ from: SeamSums, _ to: SeamSums, startBlank: Int, edge: LineEdge, measure: Int, mayStayShort: Bool) -> LineFit {
        var fit = LineFit()
        fit.natural = Self.naturalWidth(from, to, startBlank: startBlank, edge: edge)
        var room = measure - fit.natural
        if room == 0 { return fit }
        if room < 0 && edge.hang > 0 {
            fit.hangs = true
            room += edge.hang + edge.endBlank
            fit.natural -= edge.hang + edge.endBlank
            if room == 0 { return fit }
        }
        if room < 0 {
            reduce(&fit, by: -room, from, to, edge: edge)
        } else if !justifies {
            fit.shortfall = room
            fit.price = mayStayShort ? 0 : Self.cube(room * 1000 / max(1, measure), em: 1000) / 10
        } else if !mayStayShort {
            expand(&fit, by: room, from, to)
        }
        return fit
    }

    // MARK: Reduction

    /// Line-end mark, word spaces, interpuncts, brackets, commas, Han|Latin, stops; equally within a class.
    @inline(__always)
    private func reduce(_ fit: inout LineFit, by amount: Int, _ from: SeamSums, _ to: SeamSums, edge: LineEdge) {
        var rest = amount
        if edge.endIsSpare && !fit.hangs { fit.endTaken = Self.take(&rest, edge.endBlank) }
        if rest > 0 { fit.taken.word = Self.take(&rest, to.word - from.word) }
        if rest > 0 { fit.taken.interpunct = Self.take(&rest, to.interpunct - from.interpunct) }
        if rest > 0 { fit.taken.bracket = Self.take(&rest, to.bracket - from.bracket) }
        if rest > 0 { fit.taken.comma = Self.take(&rest, to.comma - from.comma) }
        if rest > 0 { fit.taken.autospace = Self.take(&rest, to.autospace - from.autospace) }
        if rest > 0 { fit.taken.stop = Self.take(&rest, to.stop - from.stop) }
        fit.overflow = rest
        fit.price = reductionPrice(fit.taken) + (rest > 0 ? costs.overfull + rest : 0)
    }

    @inline(__always)
    private static func take(_ rest: inout Int, _ spare: Int) -> Int {
        let taken = min(rest, spare)
        rest -= taken
        return taken
    }

    @inline(__always)
    private func reductionPrice(_ taken: LineFit.Taken) -> Int {
        let inner = taken.interpunct * costs.interpunctReduction + taken.bracket * costs.bracketReduction
        let outer = taken.comma * costs.commaReduction + taken.autospace * costs.autospaceReduction + taken.stop * costs.stopReduction
        return (inner + outer + taken.word * costs.spaceChange) / em
    }

    // MARK: Expansion

    /// Word spaces to half an em, Han|Latin to half an em, then all gaps equally. Where there is no gap, the spaces grow beyond.
    @inline(__always)
    private func expand(_ fit: inout LineFit, by amount: Int, _ from: SeamSums, _ to: SeamSums) {
        var rest = amount
        if !spreadsEvenly { fit.wordAdded = Self.take(&rest, to.wordRoom - from.wordRoom) }
        if rest > 0 && !spreadsEvenly { fit.autospaceAdded = Self.take(&rest, to.autospaceRoom - from.autospaceRoom) }
        fit.price = (fit.wordAdded + fit.autospaceAdded) * costs.spaceChange / em
        guard rest > 0 else { return }
        fit.gapCount = to.gaps - from.gaps
        if fit.gapCount > 0 {
            fit.gapAdded = rest
            fit.price += Self.cube(rest / fit.gapCount, em: em)
        } else if fit.autospaceAdded > 0 {
            fit.autospaceAdded += rest
            fit.price += Self.cube(rest, em: em)
        } else {
            fit.shortfall = rest
            fit.price += Self.cube(rest, em: em)
        }
    }

    /// The price of a gap: the cube of its thousandths of an em, by a hundred. Gaps over 4 em are all one.
    @inline(__always)
    static func cube(_ gap: Int, em: Int) -> Int {
        let thousandths = min(gap * 1000 / em, 4000)
        return thousandths * thousandths * thousandths / 100
    }
}
