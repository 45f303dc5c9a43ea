import Measure
import Source
import Typesetting

/// Finds the faces that serve the house's font names, in given folders only.
public struct FontCatalogue: Sendable {
    private let directories: [String]
    private let cacheDirectory: String

    /// The folders are searched with all that is in them; one that does not exist is empty. `cacheDirectory` is made where it is
    /// missing, and may be deleted at any time. All paths are absolute.
    public init(directories: [String], cacheDirectory: String) {
        self.directories = directories
        self.cacheDirectory = cacheDirectory
    }

    /// Resolves every name to one face: the first of its requests that can be met.
    ///
    /// Throws a `Refusal` with a diagnostic for every name that none of its requests can serve, and for every file that was found and
    /// cannot be used: damaged, or not to be embedded. A found font that is unfit is never passed over for the next one.
    public func book(for requests: [FontName: [FaceRequest]]) throws -> FontBook {
        let installed = requests.values.joined().contains(where: \.isFamily) ? try installedFaces() : []
        var faces: [FontName: FontFace] = [:]
        var faults: [Diagnostic] = []
        for (name, wanted) in requests.sorted(by: { $0.key < $1.key }) {
            do {
                faces[name] = try resolve(name, wanted, installed)
            } catch let refusal as Refusal {
                faults += refusal.diagnostics
            }
        }
        guard faults.isEmpty else { throw Refusal(faults) }
        return FontBook(faces)
    }

    private func installedFaces() throws -> [InstalledFace] {
        guard let set = FontconfigSet(directories: directories, cacheDirectory: cacheDirectory) else {
            throw Refusal([.error("fonts.folders", at: nil, "the font folders \("folders", folders) cannot be searched")])
        }
        return set.faces()
    }

    private var folders: String { directories.joined(separator: ", ") }

    private func resolve(_ name: FontName, _ requests: [FaceRequest], _ installed: [InstalledFace]) throws -> FontFace {
        for request in requests {
            guard let (file, index) = try place(of: request, for: name, installed) else { continue }
            return try usableFace(name, request, file, index)
        }
        throw Refusal([notFound(name, requests, installed)])
    }

    private func place(of request: FaceRequest, for name: FontName, _ installed: [InstalledFace]) throws -> (String, Int)? {
        switch request.wanted {
        case .file(let path, let index):
            return FileProbe.exists(path) ? (path, index) : nil
        case .family(let family, let weight):
            let found = installed.filter { $0.isUpright && $0.weight == weight && $0.families.contains(family) }
            try refuseRivals(found, of: request, for: name)
            return found.first.map { ($0.file, $0.index) }
        }
    }

    /// Where a file of the first folder, which is the house's own, serves a family that another file serves too, nobody can tell which one
    /// is meant. Copies among the system's folders are the system's matter.
    private func refuseRivals(_ found: [InstalledFace], of request: FaceRequest, for name: FontName) throws {
        let files = Set(found.map(\.file)).sorted()
        guard files.count > 1, let own = directories.first, let file = files.first(where: { $0.hasPrefix(own + "/") }),
            let other = files.first(where: { $0 != file })
        else { return }
        throw Refusal([
            .error(
                "fonts.ambiguous", at: request.position,
                "two files serve the font '\("name", name)': \("file", file) and \("other", other)",
                hint: "name the one that is meant: { file: … }, or take the other away")
        ])
    }

    private func usableFace(_ name: FontName, _ request: FaceRequest, _ file: String, _ index: Int) throws -> FontFace {
        let face: FontFace
        do {
            face = try FaceReader.read(file: file, index: index)
        } catch let fault as SfntFile.Fault {
            throw Refusal([
                .error(
                    "fonts.damaged", at: request.position,
                    "the font '\("name", name)' cannot use \("file", file): \("reason", fault.message)",
                    hint: "put a sound copy of the font in its place, or name another")
            ])
        }
        guard face.embedding.allowsPrint else {
            throw Refusal([
                .error(
                    "fonts.embedding", at: request.position,
                    "the font '\("name", name)' is \("face", face), whose maker does not allow it to be embedded (\("permission", face.embedding.rawValue))",
                    hint: "name a font that may be embedded in a PDF")
            ])
        }
        return face
    }

    private func notFound(_ name: FontName, _ requests: [FaceRequest], _ installed: [InstalledFace]) -> Diagnostic {
        let wanted = requests.map(\.description).joined(separator: "; ")
        let position = requests.lazy.compactMap(\.position).first
        guard !requests.isEmpty else {
            return .error("fonts.not-found", at: position, "the font '\("name", name)' names no file and no family", hint: "name one")
        }
        return .error(
            "fonts.not-found", at: position, "no font serves '\("name", name)': looked for \("wanted", wanted) in \("folders", folders)",
            hint: otherWeights(requests, installed) ?? "install the font, or put its file into the project's Fonts folder")
    }

    /// A hint where a family is there, but not in the weight asked for.
    private func otherWeights(_ requests: [FaceRequest], _ installed: [InstalledFace]) -> Message? {
        for case .family(let family, _) in requests.map(\.wanted) {
            let weights =
                Set(installed.filter { $0.isUpright && $0.families.contains(family) }.map(\.weight)).sorted().map { "\($0)" } as [String]
            if !weights.isEmpty { return "\("family", family) is there in the weights \("weights", weights)" }
        }
        return nil
    }
}

extension FaceRequest {
    fileprivate var isFamily: Bool {
        if case .family = wanted { true } else { false }
    }
}
