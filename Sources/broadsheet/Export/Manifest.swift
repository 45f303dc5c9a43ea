import BroadsheetDesk
import Copy
import Makeup
import Measure
import Source

/// What an export has written of an edition, for programs that take it further: files with their digests, and each story's copy,
/// pictures and place on the page in millimetres from the trim's top left corner (the hot areas of an e-paper). The same export, the
/// same bytes.
struct Manifest: Sendable {
    static let format = "broadsheet-export/1"

    var head: ManifestHead
    var parts: [ManifestPart]
    /// Files of no single part: the pictures of the HTML.
    var sharedFiles: [ManifestPart.File] = []
    /// True where every part that the edition has stands in the manifest.
    var isComplete: Bool

    var json: [UInt8] { document.document }

    private var document: OrderedJSON {
        .fields(
            [.init("manifest", .text(Self.format)), .init("engine", .text(Version.producer))] + head.fields
                + [
                    .init("complete", .flag(isComplete)), .init("files", .list(sharedFiles.map(\.json))),
                    .init("parts", .list(parts.map(\.json))),
                ])
    }
}

/// The edition as a whole.
struct ManifestHead: Hashable, Sendable {
    var edition: String
    var paper: String
    var date: String
    /// 版次.
    var page: Int
    var form: ExportOrder.Form
    /// Digest of everything that the parts' bytes depend on.
    var inputs: String
    /// The page's trim; nil where the page itself was not made up.
    var trim: Size?

    fileprivate var fields: [OrderedJSON.Field] {
        [
            .init("edition", .text(edition)), .init("paper", .text(paper)), .init("date", .text(date)), .init("page", .number(page)),
            .init("form", .text(form.rawValue)), .init("inputs", .text(inputs)),
        ] + (trim.map { [.init("trim", .fields($0.fields))] } ?? [])
    }
}

/// One part: its PDF, or its PDFs where it stands in several places, and what stands on them.
struct ManifestPart: Hashable, Sendable, Decodable {
    struct File: Hashable, Sendable {
        var name: String
        var bytes: Int
        var digest: String
        /// The trim of a PDF's page; nil for other files.
        var sheet: Size?
    }

    /// A story with its place on the page.
    struct Story: Hashable, Sendable, Decodable {
        var id: String
        var heading: String
        var text: String
        /// The blocks that it stands in.
        var places: [Place]
        var pictures: [Picture]
    }

    struct Picture: Hashable, Sendable, Decodable {
        private enum CodingKeys: String, CodingKey {
            case file, caption, places
            case alternative = "alt"
        }

        var file: String
        var caption: String
        var alternative: String
        var places: [Place]
    }

    /// A place on one of the edition's pages.
    struct Place: Hashable, Sendable {
        /// 版次.
        var page: Int
        var box: Box
    }

    var number: Int
    var id: String
    var files: [File]
    var stories: [Story]

    fileprivate var json: OrderedJSON {
        .fields([
            .init("number", .number(number)), .init("id", .text(id)), .init("files", .list(files.map(\.json))),
            .init("stories", .list(stories.map(\.json))),
        ])
    }
}

extension ManifestPart.File {
    init(_ file: ExportedPart.File) {
        self.init(name: file.name, bytes: file.bytes.count, digest: SHA256.hex(of: file.bytes))
    }

    fileprivate var json: OrderedJSON {
        .fields(
            [.init("file", .text(name)), .init("bytes", .number(bytes)), .init("sha256", .text(digest))]
                + (sheet.map { [.init("sheet", .fields($0.fields))] } ?? []))
    }
}

extension ManifestPart.Story {
    fileprivate var json: OrderedJSON {
        .fields([
            .init("id", .text(id)), .init("heading", .text(heading)), .init("places", .list(places.map(\.json))),
            .init("text", .text(text)),
            .init("pictures", .list(pictures.map(\.json))),
        ])
    }
}

extension ManifestPart.Picture {
    fileprivate var json: OrderedJSON {
        .fields([
            .init("file", .text(file)), .init("caption", .text(caption)), .init("alt", .text(alternative)),
            .init("places", .list(places.map(\.json))),
        ])
    }
}

extension Size {
    fileprivate var fields: [OrderedJSON.Field] { [.init("width", .millimetres(width)), .init("height", .millimetres(height))] }
}

extension ManifestPart.Place {
    fileprivate var json: OrderedJSON {
        .fields([.init("page", .number(page)), .init("x", .millimetres(box.left)), .init("y", .millimetres(box.top))] + box.size.fields)
    }
}
