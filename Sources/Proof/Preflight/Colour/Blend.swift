/// How a transparent mark mixes its inks with those below. ISO 32000-1, 11.3.5; the modes that take colours apart by hue and lightness
/// are read as plain.
enum Blend: String, Sendable {
    case normal = "Normal"
    case multiply = "Multiply"
    case screen = "Screen"
    case overlay = "Overlay"
    case darken = "Darken"
    case lighten = "Lighten"
    case dodge = "ColorDodge"
    case burn = "ColorBurn"
    case hardLight = "HardLight"
    case softLight = "SoftLight"
    case difference = "Difference"
    case exclusion = "Exclusion"

    /// True where no more ink comes out than that below and that above together.
    var isBounded: Bool { [.normal, .multiply, .screen, .darken, .lighten].contains(self) }

    /// What is printed where `above` lies on `below`.
    func mixed(_ below: SIMD4<Float>, _ above: SIMD4<Float>) -> SIMD4<Float> {
        var mixed = above
        for ink in 0..<4 { mixed[ink] = 1 - light(1 - below[ink], 1 - above[ink]) }
        return mixed
    }

    /// The same of light: 1 is paper.
    private func light(_ b: Float, _ s: Float) -> Float {
        switch self {
        case .normal: s
        case .multiply: b * s
        case .screen: b + s - b * s
        case .overlay: Blend.hardLight.light(s, b)
        case .darken: min(b, s)
        case .lighten: max(b, s)
        case .dodge: b == 0 ? 0 : s >= 1 ? 1 : min(1, b / (1 - s))
        case .burn: b >= 1 ? 1 : s <= 0 ? 0 : 1 - min(1, (1 - b) / s)
        case .hardLight: s <= 0.5 ? b * 2 * s : Blend.screen.light(b, 2 * s - 1)
        case .softLight: s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (b.squareRoot() - b)
        case .difference: (b - s).magnitude
        case .exclusion: b + s - 2 * b * s
        }
    }
}
