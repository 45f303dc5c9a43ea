import Measure

/// How a 上标 or 下标 is made of a font's plain character, where the font has none.
struct ScriptForm {
    /// The character that is drawn.
    let plain: Unicode.Scalar
    private let isRaised: Bool

    /// Nil for what is no such character, or has no plain form that is one character.
    init?(_ scalar: Unicode.Scalar) {
        guard let form = Self.forms[scalar] else { return nil }
        plain = form
        isRaised = !((0x2080...0x209C).contains(scalar.value) || (0x1D62...0x1D6A).contains(scalar.value) || scalar.value == 0x2C7C)
    }

    /// Two thirds of the text, but never under 6 pt, the least that newsprint holds, where the text itself is not.
    static func size(in text: Length) -> Length { max(text * 2 / 3, min(text, .pt(6))) }

    /// How far it stands under the baseline; above it where negative.
    func drop(in text: Length) -> Length { isRaised ? .zero - text * 7 / 20 : text * 3 / 20 }

    /// The compatibility decompositions of UnicodeData, field 5.
    private static let forms = Dictionary(
        uniqueKeysWithValues: zip(
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ".unicodeScalars,
            "0123456789+−=()0123456789+−=()abcdefghijklmnoprstuvwxyzaehijklmnoprstuvx".unicodeScalars))
}
