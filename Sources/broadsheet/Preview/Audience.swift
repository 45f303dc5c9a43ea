/// The browsers that look on, each with the latest number that it has not heard yet.
struct Audience {
    private final class Seat: Sendable {
        let continuation: AsyncStream<Int>.Continuation
        init(_ continuation: AsyncStream<Int>.Continuation) { self.continuation = continuation }
    }

    private var seats: [Seat] = []

    /// A stream of numbers, beginning with the present one.
    mutating func join(at revision: Int) -> AsyncStream<Int> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
        continuation.yield(revision)
        seats.append(Seat(continuation))
        return stream
    }

    /// Tells all; those that have left give up their seats.
    mutating func tell(_ revision: Int) {
        seats.removeAll { seat in
            if case .terminated = seat.continuation.yield(revision) { true } else { false }
        }
    }
}
