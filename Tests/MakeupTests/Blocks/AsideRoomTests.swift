import Copy
import Testing

@testable import Makeup

/// Nothing beside a text lies over another: of two things at one end one covers the columns of the other, or they share none.
struct AsideRoomTests {
    @Test func whateverStandsThereNothingLiesOverAnother() {
        var steps = Steps(seed: 5)
        for _ in 0..<200 {
            let columns = steps.next(1...6)
            var room = AsideRoom(columns: 0..<columns, taken: Obstacle.random(&steps, columns: columns))
            var taken: [AsideRoom.Stretch] = []
            for _ in 0..<steps.next(1...5) {
                let stretch = room.stretch(
                    steps.next(1...8), at: steps.next(0...1) == 0 ? .top : .foot, isQuote: steps.next(0...2) == 0)
                #expect((0..<columns).contains(stretch.columns.lowerBound) && stretch.columns.upperBound <= columns)
                for other in taken where other.stand == stretch.stand {
                    let shared = other.columns.clamped(to: stretch.columns)
                    #expect(shared.isEmpty || shared == other.columns || shared == stretch.columns)
                }
                room.take(stretch)
                taken.append(stretch)
            }
        }
    }

    @Test func aTableOverTwoColumnsStandsBesideAPictureOverOthers() {
        let picture = Obstacle("picture", columns: 0..<3, natural: 5, range: 5...5, price: 1)
        let room = AsideRoom(columns: 0..<4, taken: [picture])
        // The last two columns are half under the picture: those within it are free.
        #expect(room.stretch(2, at: .top) == AsideRoom.Stretch(columns: 1..<3, stand: .top))
        #expect(room.stretch(1, at: .top) == AsideRoom.Stretch(columns: 3..<4, stand: .top))
    }
}
