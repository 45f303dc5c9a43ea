import Copy
import Layout

/// Which part of the copy is over where a page cannot hold all of it, and the page on which that part alone loses lines.
///
/// Every part that could make room by itself is tried, and the page solved with it: what the others ask for they have, and none of them is
/// left with more white than the house prints. Of those the one is to blame that is furthest over its share. A share is what its place
/// leads one to expect: as many lines as what stands beside it, and of the text of the page as much as its columns are of all columns.
/// Nobody is to blame where no part alone can make room.
struct Blame {
    let solution: PagePlanner.Solution
    let price: Price
    /// Lines of a column that it loses.
    let lost: Int
    /// Lines of a column that stay white all the same, beyond what the house prints.
    let white: Int

    /// A part that could make room by itself.
    private struct Candidate {
        var solution: PagePlanner.Solution
        var price: Price
        /// Lines of a column that it would lose.
        var lost: Int
        /// Lines of a column that would stay white beyond what the house prints.
        var white: Int
        /// By how many it is over its share.
        var over: Int
    }

    /// - Parameters:
    ///   - best: the page on which every story may lose.
    ///   - solving: solves the same page at another price.
    init?(_ best: PagePlanner.Solution, of shelf: BlockShelf, solving: (Price) -> PagePlanner.Solution) {
        let unavoidable = best.height.cost / Price.worse
        let places = CopyPlace.all(of: best.stack.resolved(for: best.height.lines), on: shelf)
        let (need, columns) = places.reduce((0, 0)) { ($0.0 + $1.need, $0.1 + $1.columns) }
        var candidates: [Candidate] = []
        for place in places where place.isFree {
            var price = Price(question: .cheapest, blamed: CopyPart(place.plan))
            price.mostWhite = shelf.house.fitting.mostWhite
            let solution = solving(price)
            let (white, lost) = (solution.height.cost % Price.worse).quotientAndRemainder(dividingBy: Price.unprintable)
            guard solution.height.cost / Price.worse == unavoidable, lost >= Price.impossible else { continue }
            let share = need * place.columns / max(1, columns)
            candidates.append(
                Candidate(
                    solution: solution, price: price, lost: lost / Price.impossible, white: white,
                    over: max(0, place.standsOut) * place.columns + max(0, place.need - share)))
        }
        let white = candidates.map(\.white).min() ?? 0
        let guilty = candidates.filter { $0.white <= white + Self.littleWhite }.max { ($0.over, $1.lost) < ($1.over, $0.lost) }
        guard let guilty else { return nil }
        (solution, price, lost, self.white) = (guilty.solution, guilty.price, guilty.lost, guilty.white)
    }

    /// So many lines of white more than the best are as good.
    private static let littleWhite = 4
}
