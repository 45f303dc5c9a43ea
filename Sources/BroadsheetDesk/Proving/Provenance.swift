import Drawing
import Layout
import Makeup
import Measure
import Proof
import Source
import Typesetting

/// What pages of one layout come from, to the certificate: the files that lay them out, the press's profile and the fonts.
package struct Provenance: Equatable, Sendable {
    /// The layout, its house and the paper's fonts.
    package var layout: [Certificate.File]
    /// What those files say.
    package var values: LayoutValues
    package var profile: Certificate.File
    package var fonts: [FontName: Certificate.File]
}

extension Desk {
    /// Reads what a layout comes from.
    /// - Parameter fonts: those of the book that are asked for; to take a font file's digest is slow where it is not known.
    package func provenance(of layout: PageLayout, _ book: FontBook, fonts: Set<FontName>) throws -> Provenance {
        let paths = [("layout", layout.position.file), ("house", layout.house.position.file), ("fonts", "Fonts/fonts.yaml")]
        let files = try paths.map { name, path in (name: name, path: path, bytes: try project.read(path, upTo: Limits.yamlBytes)) }
        let condition = try outputCondition(of: layout.house)
        return Provenance(
            layout: files.map { Certificate.File(name: $0.path, file: $0.path.fileName, digest: SHA256.hex(of: $0.bytes)) },
            values: LayoutValues(
                try files.flatMap { PageRecord.Value.all(in: try YAMLReader.read($0.bytes, file: $0.path), named: $0.name) }),
            profile: Certificate.File(name: condition.identifier, file: condition.profilePath, digest: SHA256.hex(of: condition.profile)),
            fonts: fontFiles(fonts, in: book))
    }

    /// Of a job: what its ground knows, or else what its files say now.
    package func provenance(of job: Job, fonts: Set<FontName> = []) throws -> Provenance {
        try job.provenance ?? provenance(of: job.layout, job.book, fonts: fonts)
    }

    private func fontFiles(_ names: Set<FontName>, in book: FontBook) -> [FontName: Certificate.File] {
        var digests = FontDigests(cachedIn: cachePath + "/fonts", seal: CacheKey.seal)
        defer { digests.keep() }
        let files = names.sorted().compactMap { name in
            book[name].map { face in
                let number = face.index == 0 ? "" : ", face \(face.index)"
                let digest = digests.digest(of: face.file) { book.digest(of: name) } ?? ""
                return (name, Certificate.File(name: name.text, file: face.file.fileName + number, digest: digest))
            }
        }
        return Dictionary(uniqueKeysWithValues: files)
    }
}

extension String {
    /// The last part of a path.
    fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
