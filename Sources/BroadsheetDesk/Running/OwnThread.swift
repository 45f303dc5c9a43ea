import Dispatch
import Foundation
import Synchronization

/// A thread that runs the work of one actor and nothing else, for as long as the process lives.
///
/// Making up and drawing take long steps without a pause; on the threads that Swift shares among all tasks they would hold up every
/// answer to a browser, and where they have all of these threads, what waits for a disk stands still. What belongs to one thread
/// (Pango's fonts, Cairo's surfaces) stays on it.
package final class OwnThread: SerialExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let waiting = DispatchSemaphore(value: 0)

    package init(named name: String) {
        // A signal that ends the run is the main thread's, which may hold it back.
        let thread = Thread { HeldSignals.during { self.run() } }
        thread.name = name
        // As much as the main thread of a command has.
        thread.stackSize = 8 << 20
        thread.start()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }

    private func run() {
        while true {
            waiting.wait()
            let job = jobs.withLock { $0.removeFirst() }
            job.runSynchronously(on: asUnownedSerialExecutor())
        }
    }
}
