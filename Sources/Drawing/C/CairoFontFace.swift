import CPangoCairo

/// A font as Cairo draws with it, over a font file in memory.
///
/// Cairo keeps fonts in a cache of its own beyond their last use, so what they stand on (the FreeType face, its library, the
/// bytes) is handed to Cairo with the font and freed with it. Each has a FreeType library of its own, so that threads never meet in one.
final class CairoFontFace {
    let pointer: OpaquePointer

    /// Nil where FreeType cannot read the font.
    init?(_ blob: FontFileBlob, index: Int) {
        guard let ground = FreeTypeFace(blob, index: index) else { return nil }
        guard let face = cairo_ft_font_face_create_for_ft_face(ground.face, Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)) else {
            return nil
        }
        pointer = face
        let share = Unmanaged.passRetained(ground).toOpaque()
        let status = cairo_font_face_set_user_data(face, ground.key, share) { Unmanaged<FreeTypeFace>.fromOpaque($0!).release() }
        guard status == CAIRO_STATUS_SUCCESS else {
            Unmanaged<FreeTypeFace>.fromOpaque(share).release()
            return nil
        }
    }

    deinit { cairo_font_face_destroy(pointer) }
}

/// A FreeType face over bytes that it keeps alive.
private final class FreeTypeFace {
    let face: FT_Face
    /// The address by which Cairo knows the face's user data.
    let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
    private let library: FT_Library
    private let blob: FontFileBlob

    /// What reads older formats of fonts, and hints. Cairo asks for tables of a font by the thousand, and FreeType looks its modules
    /// through each time.
    private static let spareModules = ["autofitter", "type1", "t1cid", "pfr", "type42", "winfonts", "pcf", "bdf"]

    init?(_ blob: FontFileBlob, index: Int) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        for module in Self.spareModules.compactMap({ FT_Get_Module(library, $0) }) { FT_Remove_Module(library, module) }
        var length: UInt32 = 0
        let start = hb_blob_get_data(blob.pointer, &length).map { UnsafeRawPointer($0).assumingMemoryBound(to: FT_Byte.self) }
        var face: FT_Face?
        guard let start, FT_New_Memory_Face(library, start, FT_Long(length), FT_Long(index), &face) == 0, let face else {
            FT_Done_FreeType(library)
            return nil
        }
        // What a glyph stands for is told with the glyph: Cairo is not to search a character map for it, from its beginning for each.
        face.pointee.charmap = nil
        self.library = library
        self.face = face
        self.blob = blob
        key.initialize(to: cairo_user_data_key_t())
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        key.deallocate()
    }
}
