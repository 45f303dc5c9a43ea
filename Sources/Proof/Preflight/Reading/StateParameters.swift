import Press

/// What a graphics state dictionary sets, as far as the rules ask for it. ISO 32000-1, 8.4.5.
struct StateParameters: Hashable, Sendable {
    private let lineWidth: Double?
    private let strokeOverprints: Bool?
    private let fillOverprints: Bool?
    private let overprintMode: Int?
    private let isOpaque: Bool

    init(_ stated: PDFObject) {
        lineWidth = stated["LW"]?.double
        strokeOverprints = stated["OP"]?.bool
        // Where only OP is stated it holds for fills too.
        fillOverprints = stated["op"]?.bool ?? strokeOverprints
        overprintMode = stated["OPM"]?.integer
        let alpha = [stated["ca"]?.double, stated["CA"]?.double].allSatisfy { ($0 ?? 1) == 1 }
        let mask = stated["SMask"]
        isOpaque = alpha && (mask == nil || mask?.name == "None") && ["Normal", "Compatible"].contains(stated["BM"]?.name ?? "Normal")
    }

    func apply(to state: inout PaintState) {
        if let lineWidth { state.lineWidth = lineWidth }
        if let strokeOverprints { state.strokeOverprints = strokeOverprints }
        if let fillOverprints { state.fillOverprints = fillOverprints }
        if let overprintMode { state.overprintMode = overprintMode }
        state.isTransparent = state.isTransparent || !isOpaque
    }
}
