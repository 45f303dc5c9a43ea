import Dispatch
import Glibc

/// The signals that end a server: Ctrl-C, a polite kill, a closed terminal. From here on they no longer kill the process but are told.
struct EndSignals {
    /// Ends at the first of the signals.
    let first: AsyncStream<Void>

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        first = stream
        nonisolated(unsafe) let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number)
        }
        continuation.onTermination = { _ in
            for source in sources { source.cancel() }
        }
        for source in sources {
            source.setEventHandler { continuation.finish() }
            source.resume()
        }
    }
}
