extension Unicode.Scalar {
    /// White space of any width, the ideographic one included: the property White_Space, which Unicode does not extend (UAX 44). Asked
    /// of every character of a page several times, so that the standard library's search in its tables would be felt.
    public var isBlank: Bool {
        switch value {
        case 0x09...0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
        default: false
        }
    }

    /// False for white space and for what stands for something other than a shape: marks of direction, joiners, fillers, the blank
    /// pattern of Braille, characters that nobody has assigned.
    public var leavesInk: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
        default: !properties.isDefaultIgnorableCodePoint && value != 0xfffd && value != 0x2800
        }
    }
}

extension String {
    /// The text without its white space.
    public var withoutBlanks: String {
        unicodeScalars.contains(where: \.isBlank) ? String(String.UnicodeScalarView(unicodeScalars.lazy.filter { !$0.isBlank })) : self
    }
}
