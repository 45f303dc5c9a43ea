import Press

/// What a mark lays on paper: its inks, its shape, and whether what lies below shows through.
struct InkLayer: Sendable {
    enum Shape: Sendable {
        /// A box of which so much is covered.
        case box(cover: Float)
        case outlines(Outlines, evenOdd: Bool)
        /// A stroke along outlines.
        case line(Outlines, weight: Double)
        case picture(PictureInks)
        case undecoded(InkSource, Matrix)
        /// A picture that is still in the file.
        case placed(Mark.Picture, Matrix)
    }

    private(set) var shape: Shape
    let ink: SIMD4<Float>
    let extent: Extent
    /// An ink of amount zero leaves what is below.
    let keepsBelow: Bool
    /// What it adds to the inks below is at most its own.
    let addsToBelow: Bool
    let opacity: Float
    let blend: Blend

    /// The ink that text of a body face covers, of its em boxes.
    static let textCover: Float = 0.33

    /// Nil for a mark that lays nothing that can be measured.
    init?(_ mark: Mark) {
        guard !mark.extent.isEmpty else { return nil }
        switch mark.kind {
        case .text: shape = .box(cover: Self.textCover)
        // Text that is outlined has no outlines of its own here.
        case .stroke where mark.outlines.count == 0: shape = .box(cover: Self.textCover)
        case .stroke(let weight): shape = .line(mark.outlines, weight: weight)
        case .fill: shape = .outlines(mark.outlines, evenOdd: mark.usesEvenOdd)
        case .picture(let picture): shape = .placed(picture, mark.matrix(of: picture))
        case .shading: shape = .box(cover: 1)
        case .group: return nil
        }
        ink = SIMD4(mark.colour.inks)
        extent = mark.extent
        (keepsBelow, addsToBelow) = (mark.laysOver, mark.addsToBelow)
        (opacity, blend) = (Float(mark.transparency.opacity), mark.transparency.blend)
    }

    /// The layer with its picture taken out of the file, which costs its bytes; one that cannot be read is taken for a full box.
    func read(from file: PDFFile) -> InkLayer {
        guard case .placed(let picture, let matrix) = shape else { return self }
        var layer = self
        layer.shape = picture.source(in: file).map { .undecoded($0, matrix) } ?? .box(cover: 1)
        return layer
    }

    /// What a picture that is still to be decoded takes in memory, and about what it will take.
    var heldBytes: Int? {
        if case .undecoded(let source, _) = shape { return source.bytes + (2 << 20) }
        return nil
    }

    /// The layer with its picture decoded; one that cannot be is taken for a full box.
    func decoded(from shelf: InkShelf) -> InkLayer {
        guard case .undecoded(let source, let matrix) = shape else { return self }
        var layer = self
        layer.shape = PictureInks(source, matrix: matrix, from: shelf).map { .picture($0) } ?? .box(cover: 1)
        return layer
    }
}

extension Mark.Picture {
    /// Its pixels as they stand in the file; nil for a mask, and where they cannot be read.
    fileprivate func source(in file: PDFFile) -> InkSource? {
        guard !isMask, let object else { return nil }
        return InkSource(file.object(object)) ?? PictureSamples(file.object(object))?.source
    }
}
