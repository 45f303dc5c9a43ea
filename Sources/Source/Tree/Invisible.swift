/// Characters that show nothing: an editor does not see them, and what they do to a line or a search nobody wants in copy.
///
/// Source: the property Default_Ignorable_Code_Point (UAX #44), with the interlinear annotation signs and the replacement character, which
/// a program leaves where it could not read another.
extension Unicode.Scalar {
    /// What it is, in an editor's words; nil for a character that shows itself.
    public var invisibleName: Message? {
        guard Self.mayBeInvisible(value) else { return nil }
        switch value {
        case 0x00ad: return "a soft hyphen"
        case 0x200b: return "a zero-width space"
        case 0x200c: return "a zero-width non-joiner"
        case 0x200d: return "a zero-width joiner"
        case 0x2060: return "a word joiner"
        case 0xfeff: return "a byte order mark inside the text"
        case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: return "an invisible direction mark"
        case 0xfe00...0xfe0f, 0xe0100...0xe01ef, 0x180b...0x180d, 0x180f: return "an invisible variation selector"
        case 0xfffd: return "a replacement character, which stands for a lost one,"
        case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x2061...0x2065, 0x206a...0x206f, 0x3164, 0xffa0, 0xfff0...0xfffb,
            0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe0fff:
            return "an invisible character"
        default: return nil
        }
    }

    /// The same of everything that no copy may hold: what is invisible, controls, Unicode's own ends of lines. A tab is none, nor the ends
    /// of lines of text files.
    public var forbiddenName: Message? {
        switch value {
        case 0x09, 0x0a, 0x0d: nil
        case ..<0x20, 0x7f...0x9f, 0xfffe, 0xffff: "a control character"
        case 0x2028, 0x2029: "a Unicode line separator"
        default: invisibleName
        }
    }

    /// Nearly every character of a page is none by its block alone.
    private static func mayBeInvisible(_ value: UInt32) -> Bool {
        switch value {
        case ..<0xad, 0x3165...0xfdff: false
        default: true
        }
    }
}

extension [UInt8] {
    /// The bytes of a text file without the UTF-8 byte order mark that some programs put before them.
    public var withoutByteOrderMark: [UInt8] { starts(with: [0xef, 0xbb, 0xbf]) ? Array(dropFirst(3)) : self }
}
