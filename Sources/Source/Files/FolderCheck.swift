import Glibc

extension Project {
    /// What in a folder must not be opened by a library that opens all it finds: pipes and devices, on which it would wait
    /// for ever, and links that lead out of the folder. Folders inside are looked through, eight deep.
    public func foreignFiles(in folder: String) -> [Diagnostic] { foreignFiles(in: folder, home: trueRoot + "/" + folder, depth: 8) }

    private func foreignFiles(in folder: String, home: String, depth: Int) -> [Diagnostic] {
        allNames(in: folder).flatMap { name -> [Diagnostic] in
            let path = folder + "/" + name
            var status = stat()
            // A link to nothing is never opened.
            guard stat(trueRoot + "/" + path, &status) == 0 else { return [] }
            let place = SourcePosition(file: path)
            guard Self.resolved(trueRoot + "/" + path)?.hasPrefix(home + "/") == true else {
                return [
                    .error(
                        "file.outside", at: place, "'\("path", path.printable)' leads out of \("folder", folder)",
                        hint: "copy the file there instead of linking to it")
                ]
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return []
            case S_IFDIR: return depth > 0 ? foreignFiles(in: path, home: home, depth: depth - 1) : []
            default:
                return [
                    .error(
                        "file.not-regular", at: place, "'\("path", path.printable)' is not a regular file but a pipe, socket or device",
                        hint: "take it out of the folder")
                ]
            }
        }
    }
}
