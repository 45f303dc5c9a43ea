import Copy
import Layout
import Makeup
import Measure
import Source
import Typesetting

/// What lint looks at: the blocks of a page with their heads, pictures and legs of text, on the lattice. In reading order.
public struct PageComposition: Hashable, Sendable {
    /// A picture as it stands.
    public struct Art: Hashable, Sendable {
        /// The file's path, as an editor knows it.
        public var name: String
        public var box: Box
        /// The part of its area that is cut away, in thousandths.
        public var cut: Int
        /// What the edition says of it; nil where it is not known.
        public var picture: Picture?

        public init(name: String, box: Box, cut: Int = 0, picture: Picture? = nil) {
            self.name = name
            self.box = box
            self.cut = cut
            self.picture = picture
        }

        /// In square millimetres.
        var area: Double { box.width.millimetres * box.height.millimetres }
    }

    /// A block as lint sees it.
    public struct Part: Hashable, Sendable {
        /// `section 2`.
        public var name: String
        public var kind: BlockPlan.Kind
        public var frame: Frame
        /// Where the layout plans it.
        public var position: SourcePosition
        /// The box of its head's glyphs; nil for a block without a head.
        public var head: Box?
        public var art: [Art]
        public var legs: [TextLeg]
        /// The size of its largest type; of the nameplate, the height of the paper's name where that is a drawing.
        public var largest: Length

        public init(
            name: String, kind: BlockPlan.Kind, frame: Frame, position: SourcePosition, head: Box? = nil, art: [Art] = [],
            legs: [TextLeg] = [], largest: Length = .zero
        ) {
            self.name = name
            self.kind = kind
            self.frame = frame
            self.position = position
            self.head = head
            self.art = art
            self.legs = legs
            self.largest = largest
        }

        /// Whether it is a part of what the page tells, and not furniture that stands across every page.
        var isStory: Bool { [.section, .picture, .note, .lead].contains(kind) }
        var endColumn: Int { frame.column + frame.columns }
        var endLine: Int { frame.line + frame.lines }
    }

    public var lattice: Lattice
    public var parts: [Part]

    public init(lattice: Lattice, parts: [Part]) {
        self.lattice = lattice
        self.parts = parts
    }

    /// The composition of a page that was made up of an edition.
    public init(_ page: MadeUpPage, of edition: Edition, on lattice: Lattice) {
        self.init(lattice: lattice, parts: page.blocks.map { Part($0, of: edition) })
    }

    var stories: [Part] { parts.filter(\.isStory) }
}

extension PageComposition.Part {
    init(_ block: PlacedBlock, of edition: Edition) {
        let pictures = block.pictures(of: edition)
        // What somebody has booked vies with nothing.
        let isArt = block.plan.kind != .advertisement
        let groups = block.items.flatMap(\.groups)
        let heads = groups.filter { if case .heading = $0.role { true } else { false } }.flatMap { $0.items.compactMap(\.glyphBox) }
        self.init(
            name: block.name, kind: block.plan.kind, frame: block.frame, position: block.plan.position, head: heads.hull,
            art: groups.flatMap(\.items).compactMap {
                guard isArt, case .picture(let picture) = $0 else { return nil }
                return .init(
                    name: picture.file, box: picture.box, cut: picture.crop.cut, picture: pictures.first { $0.file.value == picture.file })
            },
            legs: block.legs,
            largest: (block.glyphRuns.map(\.size) + (block.plan.kind == .nameplate ? block.pictures.map(\.box.height) : [])).max() ?? .zero)
    }
}

extension PlacedItem {
    /// The groups in an item, the outer ones first.
    fileprivate var groups: [Group] {
        if case .group(let group) = self { [group] + group.items.flatMap(\.groups) } else { [] }
    }

    /// The box of a run's em boxes; nil for what is no text.
    fileprivate var glyphBox: Box? {
        guard case .glyphs(let run) = self, let first = run.glyphs.first, let last = run.glyphs.last else { return nil }
        return Box(
            x: first.origin.x, y: first.origin.y - run.size, width: last.origin.x - first.origin.x + run.size,
            height: last.origin.y - first.origin.y + run.size)
    }
}

extension [Box] {
    /// The least box that holds them all.
    fileprivate var hull: Box? {
        guard let left = map(\.left).min(), let top = map(\.top).min(), let right = map(\.right).max(), let bottom = map(\.bottom).max()
        else { return nil }
        return Box(x: left, y: top, width: right - left, height: bottom - top)
    }
}
