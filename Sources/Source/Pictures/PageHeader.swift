import Measure

/// A page of a document that is placed as a picture.
public struct PageHeader: Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// Of its trim, or of the box that stands for it, as the page is shown.
    public var size: Size
    /// What it says, as far as its fonts tell; without white space, in the order in which it is painted.
    public var text: String

    public init(number: Int, size: Size, text: String = "") {
        self.number = number
        self.size = size
        self.text = text
    }
}
