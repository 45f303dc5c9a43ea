import Measure

/// A text of a file, and where each of its characters was written.
///
/// A text may be written over many lines, indented, quoted or escaped: its characters do not stand in the file as they stand here.
public struct SourceText: Hashable, Sendable {
    /// From this scalar of the text on, the characters stand one after another on one line of the file.
    struct Anchor: Hashable, Sendable {
        var offset: Int
        var line: Int
        var column: Int
    }

    /// How a text is written in its file.
    public enum Style: Hashable, Sendable {
        case plain, quoted
        /// `|` and `>`: a block of lines.
        case block
    }

    public let string: String
    public let style: Style
    let file: String
    /// At least one, by rising offset.
    let anchors: [Anchor]

    init(_ string: String, style: Style, file: String, anchors: [Anchor]) {
        self.string = string
        self.style = style
        self.file = file
        self.anchors = anchors
    }

    /// A text that stands on one line of a file, beginning at `position`.
    public init(_ string: String, at position: SourcePosition) {
        self.init(
            string, style: .plain, file: position.file,
            anchors: [Anchor(offset: 0, line: position.line, column: position.column)])
    }

    /// A text made up of fields that were written at a position: each of its characters stands for all of them.
    public init(fields string: String, at position: SourcePosition) {
        let anchors = (0..<max(1, string.unicodeScalars.count)).map { Anchor(offset: $0, line: position.line, column: position.column) }
        self.init(string, style: .plain, file: position.file, anchors: anchors)
    }

    /// Where the text begins.
    public var position: SourcePosition { position(at: 0) }

    /// Where the scalar with this offset was written.
    public func position(at offset: Int) -> SourcePosition {
        var low = 0
        var high = anchors.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if anchors[middle].offset <= offset { low = middle } else { high = middle }
        }
        let anchor = anchors[low]
        return SourcePosition(file: file, line: anchor.line, column: anchor.column + offset - anchor.offset)
    }

    /// This text with another of the same file behind it, and between them what neither has written.
    public func followed(by other: SourceText, after gap: String) -> SourceText {
        let start = (string + gap).unicodeScalars.count
        let moved = other.anchors.map { Anchor(offset: start + $0.offset, line: $0.line, column: $0.column) }
        return SourceText(string + gap + other.string, style: style, file: file, anchors: anchors + moved)
    }

    /// A text made of some of this one's characters, or of others in their place: its scalar `i` stood where this text has its scalar
    /// `offsets[i]`. The offsets rise; there are as many as scalars.
    public func picking(_ string: String, at offsets: [Int]) -> SourceText {
        var picked: [Anchor] = []
        var number = 0
        var end = anchors.count > 1 ? anchors[1].offset : .max
        for (index, offset) in offsets.enumerated() {
            // Most stand behind the one before them.
            if offset < end, index > 0, offsets[index - 1] == offset - 1 { continue }
            while offset >= end {
                number += 1
                end = number + 1 < anchors.count ? anchors[number + 1].offset : .max
            }
            let (line, column) = (anchors[number].line, anchors[number].column + offset - anchors[number].offset)
            if let last = picked.last, last.line == line, last.column + index - last.offset == column { continue }
            picked.append(Anchor(offset: index, line: line, column: column))
        }
        if picked.isEmpty { picked = [Anchor(offset: 0, line: position.line, column: position.column)] }
        return SourceText(string, style: style, file: file, anchors: picked)
    }
}
