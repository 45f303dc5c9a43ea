/// How a unit of a story keeps together where legs end: how many lines it takes depends on the line that it begins on. All numbers are whole
/// lines.
enum Keeping: Hashable {
    /// So many lines with white above them, which is dropped at a leg's head. They are never parted; where a leg ends among them, white
    /// fills it and they head the next. What leads in a text is not the last of a leg either.
    /// White below them falls away where a leg ends.
    case together(Together)
    /// Parted between its rows alone.
    case rows(ModuleDemand.Rows)

    struct Together: Hashable {
        var lines: Int
        var above = 0
        var below = 0
        /// True for what does not stand last in a leg.
        var leads = false
    }

    /// Every number of lines that it can take, the fewest first.
    var counts: [Int] {
        switch self {
        case .together(let own): Array(own.lines...(2 * own.lines + max(own.above, 1) + own.below))
        case .rows(let rows): Array(rows.natural...(rows.natural + rows.head * rows.lines.count + rows.tallest * 4))
        }
    }

    /// What it takes from a line on.
    struct Stand: Hashable {
        var lines: Int
        /// Of these so many stand before its own lines.
        var above = 0
        /// So many are white at a leg's foot.
        var white: Int
        /// True where it could not be kept together.
        var isParted: Bool
    }

    /// - Parameters:
    ///   - start: the text's line that it begins on; 0 is a leg's head.
    ///   - begins: for each line whether it is the first of a leg.
    func stand(from start: Int, _ begins: [Bool]) -> Stand {
        switch self {
        case .together(let own): return stand(own, from: start, begins)
        case .rows(let rows): return rows.stand(from: start, begins)
        }
    }

    private func stand(_ own: Together, from start: Int, _ begins: [Bool]) -> Stand {
        let isAtHead = start == 0 || begins[bounded: start]
        var above = isAtHead ? 0 : own.above
        /// A leg that begins among its lines, or right behind them where they lead.
        func begin(after line: Int) -> Int? {
            (line + 1..<max(line + 1, line + own.lines + (own.leads ? 1 : 0))).first { begins[bounded: $0] }
        }
        var (white, isParted) = (0, false)
        // A leg that begins among the white above leaves what is before it as white.
        let head = isAtHead ? nil : (start + 1...start + above + own.lines).first { begins[bounded: $0] }
        if let head, head <= start + above || begin(after: start + above) != nil {
            (above, white) = (head - start, head - start)
        }
        isParted = begin(after: start + above) != nil
        let end = start + above + own.lines
        // White below that reaches over a leg's end falls away from there on.
        let below = (0..<own.below).first { begins[bounded: end + $0] } ?? own.below
        return Stand(lines: above + own.lines + below, above: above, white: white, isParted: isParted)
    }
}

extension ModuleDemand {
    /// The rows of a table in the running text. All numbers are whole lines.
    struct Rows: Hashable {
        /// What stands over the head once: the title.
        var title: Int
        /// The head, which is repeated where the table goes on in another leg.
        var head: Int
        /// Each row under it.
        var lines: [Int]
        /// What stands under the last row: the source.
        var foot: Int
        /// White above it and below it.
        var white: Int

        var natural: Int { title + head + lines.reduce(0, +) + foot }
        var tallest: Int { title + head + (lines.max() ?? 0) + foot + white }

        /// What stands on each of its lines, one after another.
        enum Line: Hashable {
            case white
            /// A line of the title, of the head or its repetition, of a row, of the foot; counted from 0.
            case title(Int)
            case head(Int, isRepeated: Bool)
            case row(Int, line: Int)
            case foot(Int)
        }

        /// Its lines from a line of the text on.
        func layout(from start: Int, _ begins: [Bool]) -> (lines: [Line], white: Int, isParted: Bool) {
            var found: [Line] = []
            var (whites, isParted) = (0, false)
            func isHead() -> Bool { start + found.count == 0 || begins[bounded: start + found.count] }
            /// Puts lines that stay together, behind white where a leg ends among them; the white over them falls away at a leg's head.
            func put(_ block: [Line], under above: Int = 0) {
                let from = start + found.count
                let block = [Line](repeating: .white, count: isHead() ? 0 : above) + block
                if let begin = (from + 1..<max(from + 1, from + block.count)).first(where: { begins[bounded: $0] }) {
                    if isHead() {
                        isParted = true
                    } else {
                        whites += begin - from
                        found += [Line](repeating: .white, count: begin - from) + block.dropFirst(above)
                        return
                    }
                }
                found += block
            }
            func headLines(isRepeated: Bool) -> [Line] { (0..<head).map { .head($0, isRepeated: isRepeated) } }
            func rowLines(_ row: Int) -> [Line] { (0..<lines[row]).map { .row(row, line: $0) } }
            let foot = (0..<foot).map { Line.foot($0) }
            for row in lines.indices {
                let tail = row == lines.count - 1 ? foot : []
                if row == 0 {
                    put((0..<title).map { .title($0) } + headLines(isRepeated: false) + rowLines(0) + tail, under: white)
                } else if isHead() {
                    put(headLines(isRepeated: true) + rowLines(row) + tail)
                } else {
                    let before = found.count
                    put(rowLines(row) + tail)
                    // Where it went over to the next leg, the head goes before it.
                    if found.count > before + lines[row] + tail.count {
                        found.insert(contentsOf: headLines(isRepeated: true), at: found.count - lines[row] - tail.count)
                    }
                }
            }
            return (found, whites, isParted)
        }

        func stand(from start: Int, _ begins: [Bool]) -> Keeping.Stand {
            let layout = layout(from: start, begins)
            return Keeping.Stand(lines: layout.lines.count, white: layout.white, isParted: layout.isParted)
        }
    }
}

extension [Bool] {
    /// False beyond its end.
    subscript(bounded index: Int) -> Bool { index < count && self[index] }
}
