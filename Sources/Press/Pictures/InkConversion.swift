import CPress

/// Converts a picture's colours to the inks of the house's printing condition, once and for all.
///
/// Colour goes through the profiles, sRGB where the picture carries none. A picture that holds only greys goes to black ink alone, by
/// the tone that the press prints for each amount of it. Inks pass where the picture carries no profile, as made for this condition,
/// within the ink limit.
struct InkConversion {
    let house: [UInt8]
    let inkLimit: Int

    func convert(_ picture: Raster) throws(DecodingFault) -> Raster {
        guard let press = ColourProfile.open(house) else {
            throw DecodingFault("the output profile cannot be opened", hint: "give the printer's CMYK output profile, as the plant sent it")
        }
        var inks: Raster
        if picture.channels == .rgb, !picture.isNeutral {
            inks = try through(press, picture, broadsheet_TYPE_RGB_8, .sRGB(), cmsSigRgbData)
        } else if picture.channels == .cmyk {
            inks =
                picture.profile == nil || picture.profile == house
                ? picture : try through(press, picture, broadsheet_TYPE_CMYK_8, nil, cmsSigCmykData)
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

    /// L* of each of the 256 values that the picture's tone can have.
    private func tones(of picture: Raster) throws(DecodingFault) -> [Double] {
        let grey = picture.channels == .grey
        let ramp = (0..<256).map(UInt8.init)
        let own = try ownProfile(picture, grey ? cmsSigGrayData : cmsSigRgbData)
        let input = own != nil && grey ? ramp : ramp.flatMap { [$0, $0, $0] }
        let format = own != nil && grey ? broadsheet_TYPE_GRAY_8 : broadsheet_TYPE_RGB_8
        guard let source = own ?? .sRGB(), let lab = ColourProfile.lab(),
            let transform = ColourTransform.make(source, format, lab, broadsheet_TYPE_Lab_DBL, compensatesBlack: false)
        else { throw DecodingFault("the picture's colour profile cannot be used") }
        let values = transform.convertToLab(input, pixels: 256)
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
