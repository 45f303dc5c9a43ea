import Glibc
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

struct OwnThreadTests {
    private actor Clerk {
        private let thread = OwnThread(named: "clerk")
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        var place: pthread_t { pthread_self() }

        func blocks(_ signal: Int32) -> Bool {
            var blocked = sigset_t()
            pthread_sigmask(SIG_BLOCK, nil, &blocked)
            return sigismember(&blocked, signal) == 1
        }
    }

    @Test func keepsToOneThread() async {
        let clerk = Clerk()
        let first = await clerk.place
        await Task.yield()
        #expect(await clerk.place == first)
    }

    /// They are the main thread's, which holds them back while files are published.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func leavesSignalsToTheMainThread(_ signal: Int32) async {
        #expect(await Clerk().blocks(signal))
    }
}
