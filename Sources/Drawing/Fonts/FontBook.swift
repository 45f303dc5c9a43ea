import Measure
import Typesetting

/// Which face serves each of the house's font names: one face a name, and never another in its place.
public struct FontBook: Hashable, Sendable {
    public let faces: [FontName: FontFace]

    public init(_ faces: [FontName: FontFace]) { self.faces = faces }

    public subscript(name: FontName) -> FontFace? { faces[name] }

    /// All names, sorted.
    public var names: [FontName] { faces.keys.sorted() }

    /// The characters of a text for which the font has no glyph, each once, in the order of their first appearance.
    ///
    /// Controls, spaces of no width and variation selectors are not looked for: they need no glyph. All of the text is missing where the
    /// book has no such font or its file is gone.
    public func coverage(of name: FontName, _ text: String) -> [Unicode.Scalar] {
        let face = faces[name].flatMap { face in FontFileBlob(path: face.file).map { HarfBuzzFace($0, index: face.index) } }
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { scalar in
            guard seen.insert(scalar).inserted, scalar.needsGlyph else { return false }
            return face?.glyph(of: scalar) == nil
        }
    }

    /// The SHA-256 of a face's file as hexadecimal digits; nil where the name is not in the book or the file is gone.
    public func digest(of name: FontName) -> String? {
        guard let face = faces[name], let blob = FontFileBlob(path: face.file) else { return nil }
        return blob.withBytes { SHA256.hex(of: $0) }
    }
}

extension Unicode.Scalar {
    var needsGlyph: Bool {
        if properties.isDefaultIgnorableCodePoint { return false }
        return properties.generalCategory != .control
    }
}
