import Measure
import Synchronization

/// The pictures of editions that are read one after another: a file whose bytes were read before is not inspected again, whatever it is
/// called.
///
/// All workers of a run may share one.
public final class PictureShelf: Sendable {
    private struct Kept {
        /// By the number of their bytes.
        var pictures: [Int: [PictureFile]] = [:]
        var bytes = 0
    }

    private let kept = Mutex(Kept())

    /// Pictures are kept up to so many bytes.
    private static let mostKept = 32 << 20

    public init() {}

    /// A file of the project, as `PictureFile.read` gives it.
    public func picture(
        _ path: String, of project: Project, within folder: String? = nil, namedAt place: SourcePosition? = nil
    ) throws(Refusal) -> PictureFile {
        let bytes = try project.read(path, upTo: Limits.pictureBytes, within: folder, namedAt: place)
        if let known = known(bytes, path) { return known }
        let inspected = try PictureFile.inspect(bytes, path: path, namedAt: place)
        keep(inspected)
        return inspected
    }

    /// A picture that was found sound; a name of another ending would be a fault.
    private func known(_ bytes: [UInt8], _ path: String) -> PictureFile? {
        let same = kept.withLock { $0.pictures[bytes.count] ?? [] }.first { $0.bytes.hasSameBytes(as: bytes) }
        guard var picture = same, picture.format.mayBeCalled(path) else { return nil }
        picture.path = path
        return picture
    }

    private func keep(_ picture: PictureFile) {
        kept.withLock { kept in
            if kept.bytes + picture.bytes.count > Self.mostKept { kept = Kept() }
            kept.pictures[picture.bytes.count, default: []].append(picture)
            kept.bytes += picture.bytes.count
        }
    }
}
