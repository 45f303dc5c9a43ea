import Press

/// What a graphics state dictionary sets, as far as the rules ask for it. ISO 32000-1, 8.4.5.
struct StateParameters: Hashable, Sendable {
    private let lineWidth: Double?
    private let strokeOverprints: Bool?
    private let fillOverprints: Bool?
    private let overprintMode: Int?
    private let fillOpacity: Double?
    private let strokeOpacity: Double?
    private let blend: Blend?

    init(_ stated: PDFObject) {
        lineWidth = stated["LW"]?.double
        strokeOverprints = stated["OP"]?.bool
        // Where only OP is stated it holds for fills too.
        fillOverprints = stated["op"]?.bool ?? strokeOverprints
        overprintMode = stated["OPM"]?.integer
        fillOpacity = stated["ca"]?.double
        strokeOpacity = stated["CA"]?.double
        // Of several modes the first that is known holds.
        let modes = stated["BM"].map { $0.name.map { [$0] } ?? $0.items?.prefix(16).compactMap(\.name) ?? [] }
        blend = modes.map { $0.lazy.compactMap(Blend.init).first ?? .normal }
    }

    func apply(to state: inout PaintState) {
        if let lineWidth { state.lineWidth = lineWidth }
        if let strokeOverprints { state.strokeOverprints = strokeOverprints }
        if let fillOverprints { state.fillOverprints = fillOverprints }
        if let overprintMode { state.overprintMode = overprintMode }
        if let fillOpacity { state.fillOpacity = min(max(fillOpacity, 0), 1) }
        if let strokeOpacity { state.strokeOpacity = min(max(strokeOpacity, 0), 1) }
        if let blend { state.blend = blend }
    }
}
