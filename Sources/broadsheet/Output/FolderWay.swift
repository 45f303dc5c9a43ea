import BroadsheetDesk

/// The way down from a folder to one inside it, held open: files of one folder come one after another.
struct FolderWay {
    private var steps: [(name: String, folder: FileDescriptor)] = []

    /// The folder at the end of such names, each of which is made where it is missing.
    mutating func folder(_ names: ArraySlice<String>, in start: FileDescriptor) throws(SystemCallFailed) -> FileDescriptor {
        let common = zip(names, steps).prefix { $0 == $1.name }.count
        steps.removeSubrange(common...)
        for name in names.dropFirst(common) { steps.append((name, try (steps.last?.folder ?? start).madeFolder(name))) }
        return steps.last?.folder ?? start
    }
}
