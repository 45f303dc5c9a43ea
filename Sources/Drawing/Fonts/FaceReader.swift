import CPangoCairo

/// Reads one face of a font file into a `FontFace`: bounds first, by our own eyes, then names and metrics by HarfBuzz.
enum FaceReader {
    static func read(file: String, index: Int) throws -> FontFace {
        guard let blob = FontFileBlob(path: file) else { throw SfntFile.Fault(message: "the file cannot be read") }
        let tables = try blob.withBytes { try Tables($0, face: index) }
        let face = HarfBuzzFace(blob, index: index)
        guard face.glyphCount > 0, (16...16384).contains(face.unitsPerEm) else {
            throw SfntFile.Fault(message: "the font's tables are damaged")
        }
        return FontFace(
            file: file, index: index,
            family: firstName(of: face, [16, 1]), style: firstName(of: face, [17, 2]),
            weight: tables.weight, outlines: tables.directory.outlines, embedding: tables.embedding,
            glyphCount: face.glyphCount, metrics: metrics(of: face))
    }

    /// What is read from the file itself.
    private struct Tables {
        let directory: SfntFile
        var weight = 400
        var embedding = EmbeddingPermission.installable

        init(_ bytes: UnsafeRawBufferPointer, face: Int) throws {
            directory = try SfntFile(bytes, face: face)
            guard let os2 = directory.tables["OS/2"]?.lowerBound else { return }
            let file = BigEndianBytes(bytes)
            weight = Int(try file.uint16(os2 + 4))
            embedding = EmbeddingPermission(fsType: try file.uint16(os2 + 8))
        }
    }

    private static func firstName(of face: HarfBuzzFace, _ ids: [UInt32]) -> String {
        ids.lazy.map(face.name).first { !$0.isEmpty } ?? ""
    }

    private static func metrics(of face: HarfBuzzFace) -> FontFace.Metrics {
        let em = Double(face.unitsPerEm)
        let descent = Double(-emBoxFoot(of: face)) / em
        let capitals = face.metric(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? face.glyph(of: "H").flatMap(face.inkHeight)?.upperBound
        return FontFace.Metrics(emAscent: 1 - descent, emDescent: descent, capHeight: capitals.map { Double($0) / em } ?? 0.7)
    }

    /// Where the ideographic em box begins below the baseline: what table `BASE` says, or else the box that has the ink of
    /// square characters in its middle, or else (a font without Han) the typographic descender.
    private static func emBoxFoot(of face: HarfBuzzFace) -> Int {
        if let foot = face.emBoxFoot { return foot }
        let square: [Unicode.Scalar] = ["国", "圆", "图", "园", "团", "围", "固"]
        let boxes = square.compactMap { face.glyph(of: $0).flatMap(face.inkHeight) }
        guard !boxes.isEmpty else { return face.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER) ?? -face.unitsPerEm / 5 }
        let middle = boxes.reduce(0) { $0 + $1.lowerBound + $1.upperBound } / (2 * boxes.count)
        return middle - face.unitsPerEm / 2
    }
}
