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

    /// Inspects bytes. Faults of a JPEG or PNG are told at `place`; an SVG keeps its own, to be told by `faults(in:)` when the inks are
    /// known.
    public static func inspect(_ bytes: [UInt8], path: String, namedAt place: SourcePosition? = nil) throws(Refusal) -> PictureFile {
        let place = place ?? SourcePosition(file: path)
        let name = path.printable
        guard let format = format(of: bytes) else {
            throw Refusal(
                "picture.format", at: place, "'\("name", name)' is not a JPEG, PNG or SVG picture", hint: "export it as one of them")
        }
        guard format.mayBeCalled(path) else {
            throw Refusal(
                "picture.wrong-name", at: place, "'\("name", name)' is a \("format", format.rawValue.uppercased()) by its content",
                hint: "give its name the ending \("ending", format.endings[0])")
        }
        do throws(PictureFault) {
            let picture = PictureFile(path: path, bytes: bytes, format: format, content: try content(of: bytes, format, path: path))
            try picture.checkShape()
            return picture
        } catch {
            throw Refusal(
                error.inFile.isEmpty
                    ? [.error("picture.\(error.id)", at: place, "'\("name", name)' \("what", error.message)", hint: error.hint)]
                    : error.inFile)
        }
    }

    private static func content(of bytes: [UInt8], _ format: Format, path: String) throws(PictureFault) -> Content {
        switch format {
        case .jpeg: return .pixels(try JPEGHeader.read(bytes))
        case .png: return .pixels(try PNGHeader.read(bytes))
        case .svg: return .drawing(try DrawingCheck.read(bytes, path: path))
        case .pdf: preconditionFailure("a PDF is read page by page, by the room that knows PDF")
        }
    }

    /// No page has a place for a thread: it would be thousands of lines high, or of no height.
    private func checkShape() throws(PictureFault) {
        let (width, height) = shown
        guard max(width, height) > min(width, height) * Limits.pictureShape else { return }
        throw PictureFault(
            id: "shape",
            message:
                "is \("width", Self.number(width)) x \("height", Self.number(height)), more than \("shape", Int(Limits.pictureShape)) times as long as wide",
            hint: "crop it in an image program to what is to be seen; draw a rule by the layout")
    }

    private static func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }

    private static func format(of bytes: [UInt8]) -> Format? {
        if bytes.starts(with: [0xff, 0xd8, 0xff]) { return .jpeg }
        if bytes.starts(with: PNGHeader.signature) { return .png }
        return DrawingCheck.looksLikeSVG(bytes) ? .svg : nil
    }
}

extension PictureFile.Format {
    /// What the names of such files end in; the first is the usual one.
    var endings: [String] {
        switch self {
        case .jpeg: [".jpg", ".jpeg"]
        case .png: [".png"]
        case .svg: [".svg"]
        case .pdf: [".pdf"]
        }
    }

    func mayBeCalled(_ path: String) -> Bool { endings.contains(where: path.lowercased().hasSuffix) }
}
