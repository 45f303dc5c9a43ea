/// The graphics states that a finished page switches between. ISO 32000-1, 8.6.7.
enum OverprintState: CaseIterable {
    case on, off
    /// For a thin black outline round a fill of another ink.
    case strokeOnly

    /// What a path needs whose fill and stroke overprint or not; what is not painted does not matter.
    init(fill: Bool, stroke: Bool) {
        self = fill ? .on : stroke ? .strokeOnly : .off
    }

    /// The name in the page's resources.
    var name: String {
        switch self {
        case .on: "Over"
        case .off: "Knock"
        case .strokeOnly: "OverLine"
        }
    }

    /// The dictionary, as PDF writes it.
    var dictionary: String {
        switch self {
        case .on: "<</Type/ExtGState/OP true/op true/OPM 1>>"
        case .off: "<</Type/ExtGState/OP false/op false/OPM 0>>"
        case .strokeOnly: "<</Type/ExtGState/OP true/op false/OPM 1>>"
        }
    }
}
