import CPress

/// Converts a picture's colours to the inks of the house's printing condition, once and for all.
///
/// Colour goes through the profiles, sRGB where the picture carries none. A picture that holds only greys goes to black ink alone, by
/// the tone that the press prints for each amount of it; so does every picture of a page that is held to fewer inks, by its lightness. Inks
/// pass where the picture carries no profile, as made for this condition, within the ink limit; where it carries one, what is black ink alone
/// stays black ink alone.
struct InkConversion {
    let house: [UInt8]
    let inkLimit: Int
    var isBlackAlone = false

    func convert(_ picture: Raster) throws(DecodingFault) -> Raster {
        guard let press = ColourProfile.open(house) else {
            throw DecodingFault("the output profile cannot be opened", hint: "give the printer's CMYK output profile, as the plant sent it")
        }
        var inks: Raster
        if isBlackAlone, !picture.isNeutral {
            inks = try byLightness(press, picture)
        } else if picture.channels == .rgb, !picture.isNeutral {
            inks = try through(press, picture, broadsheet_TYPE_RGB_8, .sRGB(), cmsSigRgbData)
        } else if picture.channels == .cmyk {
            inks =
                picture.profile == nil || picture.profile == house
                ? picture : try keepingBlack(of: picture, in: through(press, picture, broadsheet_TYPE_CMYK_8, nil, cmsSigCmykData), press)
        } else {
            inks = try onBlackAlone(press, picture)
        }
        inks.profile = nil
        InkLimit(tenths: inkLimit).apply(to: &inks)
        return inks
    }

    private func through(
        _ press: ColourProfile, _ picture: Raster, _ format: cmsUInt32Number, _ common: ColourProfile?, _ space: cmsColorSpaceSignature
    ) throws(DecodingFault) -> Raster {
        let source = try ownProfile(picture, space) ?? common
        guard let source, let transform = ColourTransform.make(source, format, press, broadsheet_TYPE_CMYK_8)
        else { throw DecodingFault("the picture's colour profile cannot be used") }
        let pixels = picture.width * picture.height
        let samples = transform.convert(picture.samples, pixels: pixels, channels: 4)
        return Raster(width: picture.width, height: picture.height, channels: .cmyk, profile: nil, samples: samples)
    }

    /// What the picture prints in black ink alone, a compressor's trembling apart, in black ink alone again: of the amount that prints as
    /// dark here.
    private func keepingBlack(of picture: Raster, in converted: Raster, _ press: ColourProfile) throws(DecodingFault) -> Raster {
        let curve = try BlackCurve(press: press, tones: tones(of: picture))
        var inks = converted
        inks.samples.withUnsafeMutableBufferPointer { output in
            picture.samples.withUnsafeBufferPointer { input in
                for at in stride(from: 0, to: input.count - 3, by: 4)
                where max(input[at], input[at + 1], input[at + 2]) <= Self.trembling {
                    (output[at], output[at + 1], output[at + 2]) = (0, 0, 0)
                    output[at + 3] = curve.amounts[Int(input[at + 3])]
                }
            }
        }
        return inks
    }
    private static let trembling: UInt8 = 3

    /// A picture of any colours in black ink alone, by the lightness of each.
    private func byLightness(_ press: ColourProfile, _ picture: Raster) throws(DecodingFault) -> Raster {
        let isCMYK = picture.channels == .cmyk
        let own = try ownProfile(picture, isCMYK ? cmsSigCmykData : cmsSigRgbData)
        guard let source = own ?? (isCMYK ? ColourProfile.open(house) : .sRGB()), let lab = ColourProfile.lab(),
            let transform = ColourTransform.make(
                source, isCMYK ? broadsheet_TYPE_CMYK_8 : broadsheet_TYPE_RGB_8, lab, broadsheet_TYPE_Lab_DBL)
        else { throw DecodingFault("the picture's colour profile cannot be used") }
        let curve = try BlackCurve(press: press, tones: (0..<256).map { Double($0) / 2.55 })
        let pixels = picture.width * picture.height
        var samples = [UInt8](repeating: 0, count: pixels * 4)
        // In pieces: each pixel takes six times its bytes on the way.
        let (step, piece) = (picture.channels.count, 1 << 16)
        for start in stride(from: 0, to: pixels, by: piece) {
            let end = min(pixels, start + piece)
            let values = transform.convertToLab(Array(picture.samples[start * step..<end * step]), pixels: end - start)
            for pixel in start..<end {
                let lightness = min(255, max(0, (values[(pixel - start) * 3] * 2.55).rounded()))
                samples[pixel * 4 + 3] = curve.amounts[Int(lightness)]
            }
        }
        return Raster(width: picture.width, height: picture.height, channels: .cmyk, profile: nil, samples: samples)
    }

    /// The profile in the picture, which must be sound and made for the picture's colours.
    private func ownProfile(_ picture: Raster, _ space: cmsColorSpaceSignature) throws(DecodingFault) -> ColourProfile? {
        guard let bytes = picture.profile else { return nil }
        guard let profile = ColourProfile.open(bytes) else { throw DecodingFault("the picture's colour profile is damaged") }
        guard profile.space == space else {
            throw DecodingFault("the picture's colour profile is made for other colours than the picture has")
        }
        return profile
    }

    /// Black by the tone curve, the other inks empty.
    private func onBlackAlone(_ press: ColourProfile, _ picture: Raster) throws(DecodingFault) -> Raster {
        let curve = try BlackCurve(press: press, tones: tones(of: picture))
        let step = picture.channels.count
        var samples = [UInt8](repeating: 0, count: picture.width * picture.height * 4)
        samples.withUnsafeMutableBufferPointer { output in
            picture.samples.withUnsafeBufferPointer { input in
                // In a neutral RGB picture green carries the tone.
                let channel = step == 3 ? 1 : 0
                for pixel in 0..<(picture.width * picture.height) {
                    output[pixel * 4 + 3] = curve.amounts[Int(input[pixel * step + channel])]
                }
            }
        }
        return Raster(width: picture.width, height: picture.height, channels: .cmyk, profile: nil, samples: samples)
    }

    /// L* of each of the 256 values that the picture's tone can have: grey, or amounts of black ink.
    private func tones(of picture: Raster) throws(DecodingFault) -> [Double] {
        let ramp = (0..<256).map(UInt8.init)
        let source: (profile: ColourProfile?, format: cmsUInt32Number, values: [UInt8])
        switch picture.channels {
        case .cmyk:
            source = (
                try ownProfile(picture, cmsSigCmykData) ?? ColourProfile.open(house), broadsheet_TYPE_CMYK_8,
                ramp.flatMap { [0, 0, 0, $0] }
            )
        case .grey:
            if let own = try ownProfile(picture, cmsSigGrayData) {
                source = (own, broadsheet_TYPE_GRAY_8, ramp)
            } else {
                source = (.sRGB(), broadsheet_TYPE_RGB_8, ramp.flatMap { [$0, $0, $0] })
            }
        case .rgb:
            source = (try ownProfile(picture, cmsSigRgbData) ?? .sRGB(), broadsheet_TYPE_RGB_8, ramp.flatMap { [$0, $0, $0] })
        }
        guard let profile = source.profile, let lab = ColourProfile.lab(),
            let transform = ColourTransform.make(profile, source.format, lab, broadsheet_TYPE_Lab_DBL, compensatesBlack: false)
        else { throw DecodingFault("the picture's colour profile cannot be used") }
        let values = transform.convertToLab(source.values, pixels: 256)
        return (0..<256).map { values[$0 * 3] }
    }
}

extension Raster {
    /// True where an RGB picture holds nothing but greys, a compressor's trembling apart.
    var isNeutral: Bool {
        guard channels == .rgb else { return channels == .grey }
        return samples.withUnsafeBufferPointer { samples in
            for pixel in stride(from: 0, to: samples.count - 2, by: 3) {
                let (red, green, blue) = (Int(samples[pixel]), Int(samples[pixel + 1]), Int(samples[pixel + 2]))
                if abs(red - green) > 3 || abs(green - blue) > 3 || abs(red - blue) > 3 { return false }
            }
            return true
        }
    }
}
