/// The two graphics states that a finished page switches between. ISO 32000-1, 8.6.7.
enum OverprintState: CaseIterable {
    case on, off

    /// The name in the page's resources.
    var name: String { self == .on ? "Over" : "Knock" }

    /// The dictionary, as PDF writes it.
    var dictionary: String {
        switch self {
        case .on: "<</Type/ExtGState/OP true/op true/OPM 1>>"
        case .off: "<</Type/ExtGState/OP false/op false/OPM 0>>"
        }
    }
}
