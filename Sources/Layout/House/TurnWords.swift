import Measure

/// What is printed where a story turns to another page. `#` stands for the page's number.
public struct TurnWords: Hashable, Sendable {
    private let onward: String
    private let back: String

    public init(onward: String = "（下转第#版）", back: String = "（上接第#版）") {
        self.onward = onward
        self.back = back
    }

    /// At the end of the text: （下转第4版）.
    public func onward(to page: PageNumber) -> String { Self.filled(onward, page) }
    /// Over the text that goes on: （上接第3版）.
    public func back(to page: PageNumber) -> String { Self.filled(back, page) }

    private static func filled(_ words: String, _ page: PageNumber) -> String {
        words.split(separator: "#", omittingEmptySubsequences: false).joined(separator: page.spoken)
    }
}
