import CPress

/// How much black ink prints each grey of a picture: white is paper, black is the darkest that black ink alone reaches, and the tones
/// between keep their distances.
struct BlackCurve {
    /// For each of the 256 values of the picture, the amount of black: 0 to 255.
    let amounts: [UInt8]

    /// `tones` is L* of each value.
    init(press: ColourProfile, tones: [Double]) throws(DecodingFault) {
        let ramp: [UInt8] = (0..<256).flatMap { (amount: Int) -> [UInt8] in [0, 0, 0, UInt8(amount)] }
        guard let lab = ColourProfile.lab(),
            let transform = ColourTransform.make(press, broadsheet_TYPE_CMYK_8, lab, broadsheet_TYPE_Lab_DBL, compensatesBlack: false)
        else {
            throw DecodingFault("the output profile cannot be used", hint: "give the printer's CMYK output profile, as the plant sent it")
        }
        let values = transform.convertToLab(ramp, pixels: 256)
        let printed = Self.falling((0..<256).map { values[$0 * 3] })
        let (light, dark) = (tones.max() ?? 100, tones.min() ?? 0)
        let range = max(light - dark, 1)
        amounts = tones.map { tone in
            let wanted = printed[255] + (tone - dark) / range * (printed[0] - printed[255])
            return Self.amount(wanted, printed)
        }
    }

    /// Measured ramps may tremble; more ink is never lighter.
    private static func falling(_ lightness: [Double]) -> [Double] {
        var result = lightness
        for index in 1..<result.count { result[index] = min(result[index], result[index - 1]) }
        return result
    }

    /// The amount whose printed lightness is nearest.
    private static func amount(_ lightness: Double, _ printed: [Double]) -> UInt8 {
        var best = 0
        for index in 1..<printed.count where (printed[index] - lightness).magnitude < (printed[best] - lightness).magnitude { best = index }
        return UInt8(best)
    }
}
