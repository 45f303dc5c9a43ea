import Glibc
import Measure
import Synchronization
import Testing

/// Work side by side comes out as work in turn does.
@Suite struct ConcurrentlyTests {
    private static let numbers = Array(0..<200)

    @Test func resultsStandInTheOrderOfTheWork() {
        #expect(Concurrently.map(Self.numbers) { $0 * 3 } == Self.numbers.map { $0 * 3 })
    }

    /// The second piece of work is done even where the first fails.
    @Test func aFailureWaitsForTheOther() {
        struct Failure: Error {}
        let ended = Mutex(false)
        #expect(throws: Failure.self) { try Concurrently.both({ throw Failure() }, and: { ended.withLock { $0 = true } }) }
        #expect(ended.withLock { $0 })
    }

    /// Tasks that fill every core part their work no further: it stays on their threads.
    @Test func workThatIsDealtOutStaysOnItsThread() async throws {
        let threads = await Concurrently.dealtOut(to: Concurrently.processors) {
            let own = pthread_self()
            let threads = Concurrently.map(Self.numbers) { _ in pthread_self() }
            return threads.count { $0 != own }
        }
        #expect(threads == 0)
    }
}
