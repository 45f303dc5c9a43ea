/// The name of a file inside the output folder: plain names joined by `/`, none of which leads out of it or is one of the folder's own.
struct OutputName: Hashable {
    let text: String
    let folders: ArraySlice<String>
    let file: String

    /// Refuses absolute names, `..`, hidden names, control characters and parts longer than 255 bytes.
    init(_ text: String, in folder: String) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let file = parts.last, parts.allSatisfy(Self.isPlain) else {
            throw OutputFault.refused(
                "output.name", "\(folder)/\(text)", "this name does not stand for a file inside the output folder",
                hint: "use a plain name such as 'xiashi.pdf', without '..', a leading '/' or '.', and at most 255 bytes long")
        }
        self.text = text
        self.folders = parts.dropLast()
        self.file = file
    }

    private static func isPlain(_ part: String) -> Bool {
        let bytes = part.utf8
        return !bytes.isEmpty && bytes.count <= 255 && bytes.first != UInt8(ascii: ".") && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
    }
}
