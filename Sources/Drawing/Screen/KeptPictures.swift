import CPangoCairo

/// Pictures as they were drawn at the sizes that a screen asked for: an illustration of some thousand curves is drawn once a zoom.
///
/// Belongs to one thread at a time.
final class KeptPictures {
    struct Key: Hashable {
        var file: String
        var width: Int
        var height: Int
    }

    /// Four bytes each: 256 MB in all, a quarter of that for one picture.
    private static let mostPixels = 64 << 20
    private var surfaces: [Key: CairoSurface] = [:]
    private var pixels = 0

    /// Whether a picture of this size is kept at all.
    func takes(_ key: Key) -> Bool {
        key.width > 0 && key.height > 0 && key.width <= 32_767 && key.height <= 32_767 && key.width * key.height <= Self.mostPixels / 4
    }

    /// The picture as it was drawn before, or as `draw` draws it now.
    func surface(_ key: Key, draw: (CairoSurface) throws -> Void) rethrows -> CairoSurface {
        if let known = surfaces[key] { return known }
        let made = CairoSurface.layer(width: key.width, height: key.height)
        try draw(made)
        if pixels + key.width * key.height > Self.mostPixels { forgetAll() }
        surfaces[key] = made
        pixels += key.width * key.height
        return made
    }

    /// Forgets the pictures drawn of a file, which has changed.
    func forget(_ file: String) {
        for key in surfaces.keys where key.file == file {
            surfaces[key] = nil
            pixels -= key.width * key.height
        }
    }

    private func forgetAll() {
        surfaces = [:]
        pixels = 0
    }
}
