import Measure
import Source

/// 导读: what else stands in the issue, and on which of its pages.
public struct PageIndex: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var text: Text
        /// The edition that it points to; nil for the one that it stands in.
        public var edition: Placed<String>?
        /// The section of that edition; nil for the edition as a whole.
        public var section: Placed<String>?
        /// The page that it was found on; nil until then.
        public var page: PageNumber?

        public init(text: Text, edition: Placed<String>? = nil, section: Placed<String>? = nil, page: PageNumber? = nil) {
            self.text = text
            self.edition = edition
            self.section = section
            self.page = page
        }
    }

    public var entries: [Entry]
    public var position: SourcePosition

    public init(entries: [Entry], position: SourcePosition) {
        self.entries = entries
        self.position = position
    }
}
