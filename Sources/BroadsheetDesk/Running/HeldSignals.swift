import Glibc

/// Holds back the signals that end a run, until a short act is whole.
///
/// SIGINT, SIGTERM and SIGHUP that arrive meanwhile take effect afterwards, so that a folder is never left between two states.
/// The mask belongs to the calling thread, which must be the main one: the others, those of the Swift runtime and `OwnThread`, block
/// these signals always.
package struct HeldSignals {
    package static func during<Result, Fault: Error>(_ act: () throws(Fault) -> Result) throws(Fault) -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try act()
    }
}
