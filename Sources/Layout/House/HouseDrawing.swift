import Source

/// A drawing of the house: the paper's name, a filler.
public struct HouseDrawing: Hashable, Sendable {
    /// The path from the project's root.
    public var file: SourceText
    /// What it shows, or says, for readers who cannot see it.
    public var alternative: String

    public init(file: SourceText, alternative: String) {
        self.file = file
        self.alternative = alternative
    }
}

extension PageLayout {
    /// The drawings of the house that a page of the layout may bear.
    public var houseDrawings: [HouseDrawing] {
        let bearsNameplate = (blocks + (next?.rows ?? []).flatMap(\.blocks)).contains { $0.kind == .nameplate }
        return (mayBearFillers ? house.fillers.drawings : [])
            + (bearsNameplate ? house.furniture.nameplate?.drawing.map { [$0] } ?? [] : [])
    }
}
