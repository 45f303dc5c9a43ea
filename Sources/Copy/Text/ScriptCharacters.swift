/// 上标 and 下标: the characters that Unicode has for digits, signs and letters set smaller, raised or lowered: ⁵ and ₂.
public enum ScriptCharacters {
    /// The character that stands for another one raised or lowered; nil where there is none.
    public static func form(of scalar: Unicode.Scalar, raised: Bool) -> Unicode.Scalar? { (raised ? superscripts : subscripts)[scalar] }

    /// All that have such a form, in order.
    static func all(raised: Bool) -> String {
        String(String.UnicodeScalarView((raised ? superscripts : subscripts).keys.sorted()))
    }

    private static let superscripts = table("0123456789+-=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
    private static let subscripts = table("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

    private static func table(_ plain: String, _ forms: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, forms.unicodeScalars))
    }
}
