import Synchronization

/// Workers, each of which one caller has at a time.
final class DeskPool: Sendable {
    private struct State {
        var idle: [DeskWorker]
        /// In the order in which they came.
        var waiting: [CheckedContinuation<DeskWorker, Never>] = []
    }

    let count: Int
    private let state: Mutex<State>

    init(_ count: Int, _ worker: () -> DeskWorker) {
        self.count = max(1, count)
        state = Mutex(State(idle: (0..<self.count).map { _ in worker() }))
    }

    func withWorker<Result: Sendable>(_ work: (DeskWorker) async -> Result) async -> Result {
        let worker = await take()
        let result = await work(worker)
        give(back: worker)
        return result
    }

    private func take() async -> DeskWorker {
        await withCheckedContinuation { continuation in
            let worker = state.withLock { state -> DeskWorker? in
                if let worker = state.idle.popLast() { return worker }
                state.waiting.append(continuation)
                return nil
            }
            if let worker { continuation.resume(returning: worker) }
        }
    }

    private func give(back worker: DeskWorker) {
        let next = state.withLock { state -> CheckedContinuation<DeskWorker, Never>? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            state.idle.append(worker)
            return nil
        }
        next?.resume(returning: worker)
    }
}
