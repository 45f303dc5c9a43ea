import CPress

/// The program of a font that is embedded in a PDF, of whatever kind: which glyphs it holds, how wide they are and what ink they lay.
/// ISO 32000-1, 9.9.
///
/// Not `Sendable`: it belongs to the task that opened it.
public final class FontProgram {
    /// One glyph as the program draws it, in parts of the em.
    public struct Glyph: Hashable, Sendable {
        public var advance: Double
        /// The box around its control points; nil where it draws nothing.
        public var box: Box?
    }

    public struct Box: Hashable, Sendable {
        public var left, bottom, right, top: Double

        public var area: Double { (right - left) * (top - bottom) }
    }

    private let library: FT_Library
    private let face: FT_Face
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var known: [Int: Glyph?] = [:]
    /// Glyphs by the numbers of their characters; nil for a font that is not keyed by them.
    private let glyphsByCID: [Int: Int]?

    /// Nil for bytes that are no font.
    public init?(_ program: [UInt8]) {
        var opened: FT_Library?
        guard !program.isEmpty, FT_Init_FreeType(&opened) == 0, let library = opened else { return nil }
        bytes = .allocate(capacity: program.count)
        _ = bytes.initialize(from: program)
        var read: FT_Face?
        guard FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(program.count), 0, &read) == 0, let face = read,
            face.pointee.units_per_EM > 0 || face.pointee.face_flags & FT_Long(1) != 0, face.pointee.num_glyphs > 0
        else {
            FT_Done_FreeType(library)
            bytes.deallocate()
            return nil
        }
        (self.library, self.face) = (library, face)
        glyphsByCID = Self.glyphsByCID(face)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        bytes.deallocate()
    }

    public var glyphCount: Int { Int(face.pointee.num_glyphs) }

    private static func glyphsByCID(_ face: FT_Face) -> [Int: Int]? {
        var isKeyed: FT_Bool = 0
        guard FT_Get_CID_Is_Internally_CID_Keyed(face, &isKeyed) == 0, isKeyed != 0 else { return nil }
        var glyphs: [Int: Int] = [:]
        for glyph in 0..<min(Int(face.pointee.num_glyphs), 65_536) {
            var cid: FT_UInt = 0
            if FT_Get_CID_From_Glyph_Index(face, FT_UInt(glyph), &cid) == 0 { glyphs[Int(cid)] = glyph }
        }
        return glyphs
    }

    /// The glyph of a character's number in a composite font; nil where the program has none.
    public func glyph(cid: Int) -> Int? {
        guard let glyphsByCID else { return cid < glyphCount ? cid : nil }
        return glyphsByCID[cid]
    }

    /// The glyph of a name; nil where there is none.
    public func glyph(named name: String) -> Int? {
        let glyph = Int(name.withCString { FT_Get_Name_Index(face, $0) })
        return glyph > 0 ? glyph : nil
    }

    /// The glyph that any of the program's own tables gives for a code, or for the character that it stands for.
    public func glyph(code: Int, character: Unicode.Scalar?) -> Int? {
        for number in 0..<Int(face.pointee.num_charmaps) {
            guard let map = face.pointee.charmaps[number] else { continue }
            FT_Set_Charmap(face, map)
            let isUnicode = map.pointee.encoding.rawValue == 0x756e_6963
            let codes = isUnicode ? [character.map { Int($0.value) }, 0xf000 + code] : [code, 0xf000 + code]
            for code in codes {
                if let code, case let glyph = Int(FT_Get_Char_Index(face, FT_ULong(code))), glyph > 0 { return glyph }
            }
        }
        return nil
    }

    /// The glyph of this number; nil where it cannot be drawn.
    public func glyph(_ number: Int) -> Glyph? {
        if let glyph = known[number] { return glyph }
        let glyph = read(number)
        known[number] = .some(glyph)
        return glyph
    }

    private func read(_ number: Int) -> Glyph? {
        guard (0..<glyphCount).contains(number), FT_Load_Glyph(face, FT_UInt(number), broadsheet_FT_LOAD_DESIGN) == 0,
            let slot = face.pointee.glyph
        else { return nil }
        let em = Double(max(1, face.pointee.units_per_EM))
        var box = FT_BBox()
        FT_Outline_Get_CBox(&slot.pointee.outline, &box)
        let isBlank = slot.pointee.outline.n_points == 0 || box.xMax <= box.xMin || box.yMax <= box.yMin
        return Glyph(
            advance: Double(slot.pointee.metrics.horiAdvance) / em,
            box: isBlank
                ? nil
                : Box(left: Double(box.xMin) / em, bottom: Double(box.yMin) / em, right: Double(box.xMax) / em, top: Double(box.yMax) / em))
    }
}
