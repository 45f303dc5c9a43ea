import CPangoCairo
import Measure
import Typesetting

/// A font map of Pango's that holds the faces of a font book and nothing else, each under the name the house gives it.
///
/// The faces are put into an empty fontconfig configuration as patterns made here, so no folder is searched, no cache is read,
/// and a name can lead to one file only. Belongs to the thread that made it.
final class PangoFontSet {
    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>

    /// Nil where fontconfig or Pango cannot be set up.
    init?(_ book: FontBook) {
        guard let created = FcConfigCreate() else { return nil }
        config = created
        FcConfigSetSysRoot(config, nil)
        // Pango starts a thread that reads the system's configuration, unless there is a current one.
        FcConfigSetCurrent(config)
        guard FcConfigBuildFonts(config) != 0, let set = FcConfigGetFonts(config, FcSetSystem),
            let fontMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
        else {
            FcConfigDestroy(config)
            return nil
        }
        for name in book.names { book[name].map { _ = FcFontSetAdd(set, Self.pattern(name, $0)) } }
        map = fontMap
        pango_fc_font_map_set_config(OpaquePointer(fontMap), created)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(map))
        FcConfigDestroy(config)
    }

    /// A context for one font: Chinese, left to right, unhinted.
    func context(_ font: FontName) -> PangoShapingContext { PangoShapingContext(map: map, font: font) }

    private static func pattern(_ name: FontName, _ face: FontFace) -> OpaquePointer? {
        let pattern = FcPatternCreate()
        // Pango sorts fonts by what characters they add, and a pattern without any is dropped; what it holds does not matter,
        // as no other font is ever tried.
        let characters = FcCharSetCreate()
        FcCharSetAddChar(characters, 0x56fd)
        FcPatternAddCharSet(pattern, FC_CHARSET, characters)
        FcCharSetDestroy(characters)
        FcPatternAddString(pattern, FC_FAMILY, name.text)
        FcPatternAddString(pattern, FC_FILE, face.file)
        FcPatternAddString(pattern, FC_FONTFORMAT, face.outlines.rawValue)
        FcPatternAddInteger(pattern, FC_INDEX, Int32(face.index))
        FcPatternAddInteger(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR)
        FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
        FcPatternAddInteger(pattern, FC_WIDTH, FC_WIDTH_NORMAL)
        FcPatternAddBool(pattern, FC_SCALABLE, FcTrue)
        FcPatternAddBool(pattern, FC_OUTLINE, FcTrue)
        FcPatternAddBool(pattern, FC_VARIABLE, FcFalse)
        return pattern
    }
}
