import CPress

/// An open ICC profile, closed when its holder ends.
final class ColourProfile {
    let handle: cmsHPROFILE

    private init(_ handle: cmsHPROFILE) { self.handle = handle }

    deinit { cmsCloseProfile(handle) }

    /// Opens a profile; nil where lcms finds it damaged.
    static func open(_ bytes: [UInt8]) -> ColourProfile? {
        cmsOpenProfileFromMem(bytes, UInt32(bytes.count)).map(ColourProfile.init)
    }

    static func sRGB() -> ColourProfile? { cmsCreate_sRGBProfile().map(ColourProfile.init) }
    static func lab() -> ColourProfile? { cmsCreateLab2Profile(nil).map(ColourProfile.init) }

    var space: cmsColorSpaceSignature { cmsGetColorSpace(handle) }
}

/// A conversion between two profiles: relative colorimetric with black-point compensation, as newsprint asks for, unless another intent
/// is wanted.
final class ColourTransform {
    private let handle: cmsHTRANSFORM

    private init(_ handle: cmsHTRANSFORM) { self.handle = handle }

    deinit { cmsDeleteTransform(handle) }

    static func make(
        _ source: ColourProfile, _ sourceFormat: cmsUInt32Number, _ target: ColourProfile, _ targetFormat: cmsUInt32Number,
        intent: Int32 = INTENT_RELATIVE_COLORIMETRIC, compensatesBlack: Bool = true
    ) -> ColourTransform? {
        let flags = compensatesBlack ? UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION) : 0
        return cmsCreateTransform(
            source.handle, sourceFormat, target.handle, targetFormat, UInt32(intent), flags
        ).map(ColourTransform.init)
    }

    /// Converts so many pixels of eight bits a channel.
    func convert(_ input: [UInt8], pixels: Int, channels: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: pixels * channels) { output, count in
            cmsDoTransform(handle, input, output.baseAddress, UInt32(pixels))
            count = pixels * channels
        }
    }

    /// Converts pixels to L*, a*, b*.
    func convertToLab(_ input: [UInt8], pixels: Int) -> [Double] {
        [Double](unsafeUninitializedCapacity: pixels * 3) { output, count in
            cmsDoTransform(handle, input, output.baseAddress, UInt32(pixels))
            count = pixels * 3
        }
    }
}
