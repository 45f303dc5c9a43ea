import Measure
import Typesetting

/// What the desk wants to know of its fonts: which face serves each name, from which file, and which characters it lacks.
public struct FontReport: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var name: FontName
        public var face: FontFace
        /// SHA-256 of the font file, in hexadecimal digits; empty where the file has gone.
        public var digest: String
        /// The characters of the given text for which the font has no glyph, in the order of the text.
        public var missing: [Unicode.Scalar]
    }

    /// In the order of the names.
    public let entries: [Entry]

    /// Reports on a book; `texts` is what is to be set in each font. A file that serves several names is read once.
    public init(_ book: FontBook, texts: [FontName: String]) {
        var digests: [String: String] = [:]
        entries = book.faces.sorted { $0.key < $1.key }.map { name, face in
            let digest = digests[face.file] ?? book.digest(of: name) ?? ""
            digests[face.file] = digest
            return Entry(name: name, face: face, digest: digest, missing: book.coverage(of: name, texts[name] ?? ""))
        }
    }
}

extension FontReport: CustomStringConvertible {
    /// A block of lines a font: name, face, file, digest, permission, and the missing characters with their code points.
    public var description: String { entries.map(\.description).joined(separator: "\n") }
}

extension FontReport.Entry: CustomStringConvertible {
    public var description: String {
        let number = face.index == 0 ? "" : ", face \(face.index)"
        let lacks = missing.isEmpty ? "nothing" : missing.map { "\($0) \($0.codePoint)" }.joined(separator: ", ")
        return """
            \(name): \(face.family) \(face.style), weight \(face.weight), \(face.outlines.rawValue)
              file: \(face.file)\(number)
              sha256: \(digest)
              embedding: \(face.embedding.rawValue)
              lacks: \(lacks)
            """
    }
}

extension Unicode.Scalar {
    /// The scalar's number as Unicode writes it: `U+5498`.
    fileprivate var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
