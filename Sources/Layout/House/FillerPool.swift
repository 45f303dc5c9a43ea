/// 补白: the house's drawings for pages whose copy does not fill them, and how much of a page they may take.
public struct FillerPool: Hashable, Sendable {
    /// Of the type area, in thousandths.
    public var most: Int
    public var drawings: [HouseDrawing]

    public init(most: Int = 0, drawings: [HouseDrawing] = []) {
        self.most = most
        self.drawings = drawings
    }
}
