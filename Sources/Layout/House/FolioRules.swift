import Source

/// How the house designs its folio line (报眉): which fields it says, where, and in which order.
public struct FolioRules: Hashable, Sendable {
    /// Where a part stands; on a page that is mirrored the sides change places.
    public enum Place: String, Hashable, Sendable, CaseIterable {
        /// At the edge by the fold: the left one of an odd page.
        case inner
        /// In the middle of the page, where its neighbours leave that free.
        case middle
        /// At the edge that is turned: the right one of an odd page.
        case outer
    }

    /// Lines one under another, the last of them on the folio's baseline.
    public struct Part: Hashable, Sendable {
        public var place: Place
        public var lines: [FurnitureLine]

        public init(_ place: Place, _ lines: [FurnitureLine]) {
            self.place = place
            self.lines = lines
        }
    }

    /// On even pages what stands at the right of odd ones stands at the left: the number always at the outer edge.
    public var isMirrored: Bool
    /// From the inner edge to the outer.
    public var parts: [Part]

    public init(isMirrored: Bool = true, parts: [Part] = FolioRules.usual) {
        self.isMirrored = isMirrored
        self.parts = parts
    }

    /// Paper, page name, date over credits, number.
    public static let usual: [Part] = {
        func line(_ pieces: [FieldTemplate.Piece], _ style: StyleName) -> FurnitureLine {
            FurnitureLine(FieldTemplate(pieces, at: SourcePosition(file: "house.yaml")), style: style.rawValue)
        }
        func field(_ name: FieldName) -> FieldTemplate.Piece { .field(name.rawValue, isOptional: false) }
        return [
            Part(.inner, [line([field(.paper)], .folioPaper)]), Part(.middle, [line([field(.name)], .folioName)]),
            Part(
                .outer,
                [
                    line([field(.date), .words("　"), field(.weekday), .seam, field(.lunar)], .folioDate),
                    line([field(.credits)], .folioCredit),
                ]),
            Part(.outer, [line([field(.page)], .folioPage)]),
        ]
    }()
}
