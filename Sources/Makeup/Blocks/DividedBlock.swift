import Layout

/// 破栏: a block that stands on the columns of its cell divided anew. It knows these alone; here they are found on the page.
struct DividedBlock: Block {
    let block: any Block
    let legs: Int
    let remainder: LegRules.Remainder

    var leastLines: Int { block.leastLines }
    var floorLines: Int { block.floorLines }
    func cost(lines: Int) -> Int? { block.cost(lines: lines) }
    func costs(upTo most: Int) -> [Int?] { block.costs(upTo: most) }
    func mayFill(lines: Int, white: Int) -> Bool { block.mayFill(lines: lines, white: white) }
    func whiteLines(of lines: Int) -> Int { block.whiteLines(of: lines) }
    func advice(in frame: Frame) -> Advice? { block.advice(in: own(frame)) }

    func place(in frame: Frame) -> Placement {
        var placement = block.place(in: own(frame))
        placement.columns = legs
        return placement
    }

    private func own(_ frame: Frame) -> Frame { frame.divided(into: legs, remainder: remainder) }
}
