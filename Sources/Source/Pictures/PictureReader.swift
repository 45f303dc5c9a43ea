/// Reads picture files: what they are is told by their bytes, never by their names, and known from headers alone.
extension PictureFile {
    /// Reads a file of the project and inspects it.
    /// - Parameters:
    ///   - folder: where the file must lie, from the root.
    ///   - place: where the picture is named in an edition.
    public static func read(
        _ path: String, of project: Project, within folder: String? = nil, namedAt place: SourcePosition? = nil
    ) throws(Refusal) -> PictureFile {
        try inspect(project.read(path, upTo: Limits.pictureBytes, within: folder, namedAt: place), path: path, namedAt: place)
    }

    /// Inspects bytes. Faults of a JPEG or PNG are told at `place`, faults of an SVG at their own line and column.
    public static func inspect(_ bytes: [UInt8], path: String, namedAt place: SourcePosition? = nil) throws(Refusal) -> PictureFile {
        let place = place ?? SourcePosition(file: path)
        let name = path.printable
        guard let format = format(of: bytes) else {
            throw Refusal("picture.format", at: place, "'\(name)' is not a JPEG, PNG or SVG picture", hint: "export it as one of them")
        }
        guard format.mayBeCalled(path) else {
            throw Refusal(
                "picture.wrong-name", at: place, "'\(name)' is a \(format.rawValue.uppercased()) by its content",
                hint: "give its name the ending \(format.endings[0])")
        }
        let header: PictureHeader
        do throws(PictureFault) {
            switch format {
            case .jpeg: header = try JPEGHeader.read(bytes)
            case .png: header = try PNGHeader.read(bytes)
            case .svg: header = try SVGCheck.read(bytes, path: path)
            }
            try header.check()
        } catch {
            throw Refusal(
                error.inFile.isEmpty
                    ? [.error("picture.\(error.id)", at: place, "'\(name)' \(error.message)", hint: error.hint)] : error.inFile)
        }
        return PictureFile(path: path, bytes: bytes, format: format, coding: header.coding, width: header.width, height: header.height)
    }

    private static func format(of bytes: [UInt8]) -> Format? {
        if bytes.starts(with: [0xff, 0xd8, 0xff]) { return .jpeg }
        if bytes.starts(with: PNGHeader.signature) { return .png }
        return SVGCheck.looksLikeSVG(bytes) ? .svg : nil
    }
}

extension PictureFile.Format {
    /// What the names of such files end in; the first is the usual one.
    var endings: [String] {
        switch self {
        case .jpeg: [".jpg", ".jpeg"]
        case .png: [".png"]
        case .svg: [".svg"]
        }
    }

    func mayBeCalled(_ path: String) -> Bool { endings.contains(where: path.lowercased().hasSuffix) }
}

/// Why a picture is refused.
struct PictureFault: Error {
    var id: String
    /// Goes on after the file's name: `is cut short`.
    var message: String
    var hint: String?
    /// Faults with places of their own, in an SVG.
    var inFile: [Diagnostic] = []

    static let truncated = PictureFault(id: "truncated", message: "is cut short", hint: "copy or export it again")
    static func damaged(_ what: String) -> PictureFault {
        PictureFault(id: "damaged", message: "is damaged: \(what)", hint: "export it again")
    }
    static func unsupported(_ what: String, _ hint: String) -> PictureFault { PictureFault(id: "unsupported", message: what, hint: hint) }
}

/// What a header says.
struct PictureHeader {
    var width: Int
    var height: Int
    var coding: PictureFile.Coding?

    func check() throws(PictureFault) {
        guard width > 0, height > 0 else { throw .damaged("it is \(width) x \(height) pixels") }
        guard width <= Limits.pictureSide, height <= Limits.pictureSide, width * height <= Limits.picturePixels else {
            throw PictureFault(
                id: "too-large",
                message:
                    "is \(width) x \(height) pixels; at most \(Limits.pictureSide) on a side and \(Limits.picturePixels / 1_000_000) million in all are read",
                hint: "scale it down to its printed size")
        }
    }
}
