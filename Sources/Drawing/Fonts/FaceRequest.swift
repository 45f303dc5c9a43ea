import Source

/// One face that may serve a role: a file of its own, or a family in a weight. A role lists several in order of preference.
public struct FaceRequest: Hashable, Sendable {
    public enum Wanted: Hashable, Sendable {
        /// A font file and the number of the face in it, from 0. The path is as the process can open it.
        case file(String, index: Int)
        /// A family by one of the names that the font gives itself, and a weight of 100 to 900 (OpenType `usWeightClass`).
        case family(String, weight: Int)
    }

    public var wanted: Wanted
    /// Where the request is written, for messages.
    public var position: SourcePosition?

    public init(_ wanted: Wanted, at position: SourcePosition? = nil) {
        self.wanted = wanted
        self.position = position
    }
}

extension FaceRequest: CustomStringConvertible {
    /// The request in an editor's words: `Noto Serif CJK SC, weight 900`.
    public var description: String {
        switch wanted {
        case .file(let path, 0): path
        case .file(let path, let index): "\(path), face \(index)"
        case .family(let family, let weight): "\(family), weight \(weight)"
        }
    }
}
