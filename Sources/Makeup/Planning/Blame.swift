import Copy
import Layout

/// Which part of the copy is over where a page cannot hold all of it, and the page on which that part alone loses lines.
///
/// Every part that could make room by itself is tried, and the page solved with it: what the others ask for they have, and none of them is
/// left with more white than the house prints. Of those the one is to blame that is furthest over its share: what its place leads one to
/// expect. Where the layout names the places that is as many lines as what stands beside it, and of the stories' text as much as its
/// columns are of theirs; where stories are planned, an even part of their text, of which the first story of a floor takes two.
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
        let places = CopyPlace.all(of: best.stack.resolved(for: best.height.lines), named: best.variant.rows.namedBlocks, on: shelf)
        let shares = Shares(places, firstWeighs: best.variant.rows.contains(where: \.isFloor) ? 2 : 1)
        var candidates: [Candidate] = []
        for place in places {
            var price = Price(question: .cheapest, blamed: CopyPart(place.plan))
            price.mostWhite = shelf.house.fitting.mostWhite
            let solution = solving(price)
            let (white, lost) = (solution.height.cost % Price.worse).quotientAndRemainder(dividingBy: Price.unprintable)
            guard solution.height.cost / Price.worse == unavoidable, lost >= Price.impossible else { continue }
            candidates.append(
                Candidate(
                    solution: solution, price: price, lost: lost / Price.impossible, white: white,
                    over: shares.over(place)))
        }
        let white = candidates.map(\.white).min() ?? 0
        let guilty = candidates.filter { $0.white <= white + Self.littleWhite }.max { ($0.over, $1.lost) < ($1.over, $0.lost) }
        guard let guilty else { return nil }
        (solution, price, lost, self.white) = (guilty.solution, guilty.price, guilty.lost, guilty.white)
    }

    /// So many lines of white more than the best are as good.
    private static let littleWhite = 4
}

extension Blame {
    /// What each story of a page may be expected to take.
    fileprivate struct Shares {
        private let named: (need: Int, columns: Int)
        private let planned: (need: Int, weight: Int, first: CopyPart?)
        private let firstWeighs: Int

        /// - Parameter firstWeighs: how many shares the first of the planned stories has.
        init(_ places: [CopyPlace], firstWeighs: Int) {
            let stories = places.filter { $0.plan.kind == .section }
            let (named, planned) = (stories.filter(\.isNamed), stories.filter { !$0.isNamed })
            self.firstWeighs = firstWeighs
            self.named = (named.reduce(0) { $0 + $1.need }, named.reduce(0) { $0 + $1.columns })
            self.planned = (
                planned.reduce(0) { $0 + $1.need }, planned.count - 1 + firstWeighs, planned.first.map { CopyPart($0.plan) }
            )
        }

        /// Lines of a column by which a place is over its share.
        func over(_ place: CopyPlace) -> Int {
            let out = max(0, place.standsOut) * place.columns
            guard place.plan.kind == .section else { return out }
            if place.isNamed { return out + max(0, place.need - named.need * place.columns / max(1, named.columns)) }
            let weight = planned.first == CopyPart(place.plan) ? firstWeighs : 1
            return max(0, place.need - planned.need * weight / max(1, planned.weight))
        }
    }
}

extension [Row] {
    /// The blocks that have a place of their own.
    fileprivate var namedBlocks: [BlockPlan] { flatMap(\.blocks) }
}
