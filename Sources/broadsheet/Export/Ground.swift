import BroadsheetDesk
import Copy
import Drawing
import Layout
import Measure
import Proof
import Source
import Synchronization

/// What pages of one layout stand on, read once for all of them: the layout with its house, and the fonts.
struct Ground: Sendable {
    var layout: PageLayout
    var book: FontBook
    var provenance: Provenance
    /// Digest of every file behind it, taken before they were read: where one changes meanwhile, the digest is the older one's, and the
    /// page is made again the next time.
    var digest: String
}

extension Ground {
    fileprivate var files: [RunManifest.Ground] {
        let paper = layout.name.prefix { $0 != "/" }
        return provenance.layout.map { RunManifest.Ground(.layout, $0, named: $0.name) }
            + [RunManifest.Ground(.profile, provenance.profile, named: provenance.profile.name)]
            + provenance.fonts.values.map { RunManifest.Ground(.font, $0, named: "\(paper) \($0.name)") }
    }
}

extension RunManifest.Ground {
    fileprivate init(_ kind: Kind, _ file: Certificate.File, named name: String) {
        self.init(kind: kind, name: name, file: file.file, sha256: file.digest)
    }
}

/// The grounds of a run and the pictures of its editions, each read when it is first asked for, and shared by all workers.
final class GroundShelf: Sendable {
    let pictures = PictureShelf()
    private let desk: Desk
    private let grounds = Mutex<[String: Result<Ground, Refusal>]>([:])

    init(_ desk: Desk) { self.desk = desk }

    /// The ground of a layout, `zuojiang-daily/feature`, or the refusal of its files.
    func ground(_ layout: String, namedAt position: SourcePosition) throws -> Ground {
        try grounds.withLock { grounds in
            if let known = grounds[layout] { return known }
            let found = read(layout, namedAt: position)
            grounds[layout] = found
            return found
        }.get()
    }

    /// Every file that pages of the run stood on.
    var files: [RunManifest.Ground] {
        let read = grounds.withLock { $0.values.compactMap { try? $0.get() } }
        return Set(read.flatMap(\.files)).sorted()
    }

    private func read(_ name: String, namedAt position: SourcePosition) -> Result<Ground, Refusal> {
        do {
            let house = "Layouts/" + name.split(separator: "/").dropLast().joined(separator: "/") + "/house.yaml"
            let before = digests(of: ["Layouts/\(name).yaml", house, "Fonts/fonts.yaml"])
            let layout = try LayoutReader(project: desk.project).read(name, namedAt: position)
            let book = try desk.fonts(layout.house.fonts)
            let provenance = try desk.provenance(of: layout, book, fonts: Set(book.names))
            let digests = before + [provenance.profile.digest] + book.names.map { provenance.fonts[$0]?.digest ?? "" }
            return .success(
                Ground(
                    layout: layout, book: book, provenance: provenance, digest: SHA256.hex(of: Array(digests.joined(separator: "\n").utf8)))
            )
        } catch let refusal as Refusal {
            return .failure(refusal)
        } catch {
            return .failure(
                Refusal("export.layout", at: position, "the layout '\("name", name)' cannot be read: \("error", String(describing: error))")
            )
        }
    }

    private func digests(of files: [String]) -> [String] {
        files.map { file in (try? desk.project.read(file, upTo: Limits.yamlBytes)).map { SHA256.hex(of: $0) } ?? "" }
    }
}
