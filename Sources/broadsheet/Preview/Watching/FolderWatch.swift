import Dispatch
import Glibc

/// Tells that something was saved in some folders of the project, or in any folder inside them.
///
/// Saves that come faster than they are taken are told as one: what counts is the latest state of the files, not how many times they
/// were written. Hidden files, which editors write beside their own, count for nothing. By inotify(7).
struct FolderWatch {
    struct Change: Sendable {
        /// True where it was not the copy alone: open fonts and profiles may no longer be those of the files.
        var includesFonts: Bool
    }

    /// One element for each time that something has changed since the last was taken. Who drops the stream ends the watch.
    let changes: AsyncStream<Change>

    /// Watches folders by their paths in the file system. Throws a `Refusal` where the system has no watches left.
    /// - Parameter fonts: those of the folders whose files stay open.
    init(_ folders: [String], fonts: Set<String>) throws {
        let (changes, continuation) = AsyncStream.makeStream(of: Change.self, bufferingPolicy: .bufferingNewest(1))
        self.changes = changes
        // Both belong to the queue from here on.
        nonisolated(unsafe) let tree = try WatchedFolders(folders, fonts: fonts)
        nonisolated(unsafe) let source = DispatchSource.makeReadSource(
            fileDescriptor: tree.descriptor, queue: DispatchQueue(label: "watch"))
        source.setEventHandler {
            guard let change = tree.read() else { return }
            // What is told instead of an earlier change has to tell of its fonts too.
            if case .dropped(let earlier) = continuation.yield(change), earlier.includesFonts { continuation.yield(earlier) }
        }
        source.setCancelHandler { close(tree.descriptor) }
        continuation.onTermination = { _ in source.cancel() }
        source.resume()
    }
}
