import CPangoCairo

/// The fonts that fontconfig finds in given folders, by a configuration of our own: nothing of the system's and nothing of the user's.
///
/// The cache folder holds what fontconfig knows of the folders from the last time; without it each run reads every font anew.
final class FontconfigSet {
    private let config: OpaquePointer

    /// Nil where fontconfig refuses the configuration.
    init?(directories: [String], cacheDirectory: String) {
        guard let created = FcConfigCreate() else { return nil }
        config = created
        // FcConfigCreate takes a root folder from the environment.
        FcConfigSetSysRoot(config, nil)
        let xml = Self.configuration(directories, cacheDirectory)
        guard FcConfigParseAndLoadFromMemory(config, xml, FcTrue) != 0, FcConfigBuildFonts(config) != 0 else { return nil }
    }

    deinit { FcConfigDestroy(config) }

    /// Every face found, in the order of files and numbers.
    func faces() -> [InstalledFace] {
        guard let set = FcConfigGetFonts(config, FcSetSystem)?.pointee else { return [] }
        return (0..<Int(set.nfont)).compactMap { set.fonts[$0].flatMap(Self.face) }.sorted()
    }

    private static func face(_ pattern: OpaquePointer) -> InstalledFace? {
        guard let file = string(pattern, FC_FILE, 0), let index = integer(pattern, FC_INDEX), index >> 16 == 0 else { return nil }
        var families: [String] = []
        while let family = string(pattern, FC_FAMILY, Int32(families.count)) { families.append(family) }
        return InstalledFace(
            file: file, index: index, families: families, weight: weight(pattern),
            isUpright: integer(pattern, FC_SLANT) ?? 0 == 0 && integer(pattern, FC_WIDTH) ?? 100 == 100)
    }

    private static func string(_ pattern: OpaquePointer, _ key: String, _ index: Int32) -> String? {
        var value: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, key, index, &value) == FcResultMatch, let value else { return nil }
        return String(cString: value)
    }

    private static func integer(_ pattern: OpaquePointer, _ key: String) -> Int? {
        var value: Int32 = 0
        return FcPatternGetInteger(pattern, key, 0, &value) == FcResultMatch ? Int(value) : nil
    }

    private static func weight(_ pattern: OpaquePointer) -> Int {
        var value = 0.0
        guard FcPatternGetDouble(pattern, FC_WEIGHT, 0, &value) == FcResultMatch else { return 400 }
        return Int(FcWeightToOpenTypeDouble(value).rounded())
    }

    private static func configuration(_ directories: [String], _ cache: String) -> String {
        let dirs = directories.map { "<dir>\(escaped($0))</dir>" }.joined()
        return "<?xml version=\"1.0\"?><fontconfig>\(dirs)<cachedir>\(escaped(cache))</cachedir></fontconfig>"
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
