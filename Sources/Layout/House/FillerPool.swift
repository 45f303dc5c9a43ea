import Source

/// 补白: the house's drawings for pages whose copy does not fill them, and how much of a page they may take.
public struct FillerPool: Hashable, Sendable {
    public struct Drawing: Hashable, Sendable {
        /// The path from the project's root.
        public var file: SourceText
        /// What it shows, for readers who cannot see it.
        public var alternative: String

        public init(file: SourceText, alternative: String) {
            self.file = file
            self.alternative = alternative
        }
    }

    /// Of the type area, in thousandths.
    public var most: Int
    public var drawings: [Drawing]

    public init(most: Int = 0, drawings: [Drawing] = []) {
        self.most = most
        self.drawings = drawings
    }
}
