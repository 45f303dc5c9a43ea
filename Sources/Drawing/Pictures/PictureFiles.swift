import Makeup
import Source

/// Where drawing finds the files of pictures: one for each path, or one for each size that a path prints in, as the press makes them.
public struct PictureFiles: Sendable {
    private enum Table: Sendable {
        case byPath([String: PictureFile])
        case bySize([PrintedPicture: PictureFile])
    }

    private let table: Table

    public init() { table = .byPath([:]) }
    public init(_ files: [String: PictureFile]) { table = .byPath(files) }
    public init(_ files: [PrintedPicture: PictureFile]) { table = .bySize(files) }

    subscript(picture: PlacedPicture) -> PictureFile? {
        switch table {
        case .byPath(let files): files[picture.file]
        case .bySize(let files): files[picture.printed]
        }
    }

    /// The files of some pictures, each once, in the order of their paths.
    func files(of pictures: [PlacedPicture]) -> [PictureFile] {
        let found = pictures.compactMap { self[$0] }
        var seen: Set<PictureFile> = []
        return found.filter { seen.insert($0).inserted }.sorted { $0.path < $1.path }
    }
}
