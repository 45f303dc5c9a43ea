import Dispatch
import Glibc
import Synchronization

/// Does independent work at once, on as many cores as the machine has, and waits for all of it.
///
/// Results stand in the order of the work, so that they are the same however fast each part was. Work that is itself dealt out to every
/// core goes on its own thread, piece after piece: to part it again would only make the cores wait for one another.
public enum Concurrently {
    @TaskLocal private static var partsWork = true

    public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Work that so many tasks do side by side, begun within it.
    public static func dealtOut<Result: Sendable>(
        to tasks: Int, isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
    ) async rethrows -> Result {
        try await $partsWork.withValue(tasks < processors, operation: work)
    }

    /// The results of the work on each element.
    public static func map<Element: Sendable, Result: Sendable>(_ elements: [Element], _ work: @Sendable (Element) -> Result) -> [Result] {
        guard elements.count > 1, partsWork else { return elements.map(work) }
        let results = Mutex([Result?](repeating: nil, count: elements.count))
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
            let result = work(elements[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// The results of two pieces of work. The first stays on the caller's thread and may use what its caller alone holds.
    public static func both<First, Second: Sendable>(
        _ first: () throws -> First, and second: @escaping @Sendable () -> Second
    ) throws -> (First, Second) {
        guard partsWork else { return (try first(), second()) }
        let result = Mutex<Second?>(nil)
        let done = DispatchGroup()
        DispatchQueue.global().async(group: done) {
            let value = second()
            result.withLock { $0 = value }
        }
        let value = Result { try first() }
        done.wait()
        return (try value.get(), result.withLock { $0! })
    }
}
