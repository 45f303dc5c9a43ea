/// Which faults of a page's composition a house looks for, how gravely it takes each, and from what measure on.
///
/// A layout may take some of them otherwise: what is a fault on a page of news is the form of a modular feature page.
public struct LintSettings: Hashable, Sendable {
    /// The faults that lint knows, by the names that a house file gives them.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// 碰题: two heads side by side on one band. Limit: none.
        case tombstone
        /// 断版: a cut from edge to edge of the page. Limit: none.
        case pageCut = "page-cut"
        /// 通缝: a gutter that nothing crosses. Limit: per cent of the page's lines.
        case alley
        /// A head wider than its text. Limit: per cent of the text's width.
        case wideHead = "wide-head"
        /// Two pictures of one size. Limit: the difference of their sides in per cent, up to which they look alike.
        case twinPictures = "twin-pictures"
        /// A picture under the text of its own story. Limit: none.
        case artAtFoot = "art-at-foot"
        /// A largest picture that does not dominate. Limit: how many hundredths of the next one's area it must have.
        case dominance
        /// A part of the type area where nothing stands. Limit: lines, up to which it is white space.
        case emptyCell = "empty-cell"
        /// A picture of which more is cut away than the edition says. Limit: per cent of its area.
        case crop
        /// Type larger than the paper's name on the front page (出版形式). Limit: none.
        case nameplate
    }

    public struct Setting: Hashable, Sendable {
        public var grade: Grade
        /// In the measure of the fault's name.
        public var limit: Int

        public init(_ grade: Grade, limit: Int) {
            self.grade = grade
            self.limit = limit
        }
    }

    private var settings: [Name: Setting]

    public init(_ settings: [Name: Setting] = [:]) { self.settings = settings }

    /// What it states, in the order of the names.
    public var stated: [(name: Name, setting: Setting)] { Name.allCases.compactMap { name in settings[name].map { (name, $0) } } }

    public subscript(name: Name) -> Setting { settings[name] ?? Self.usual(name) }

    /// These settings, but for those that another states.
    public func overridden(by other: LintSettings) -> LintSettings { LintSettings(settings.merging(other.settings) { $1 }) }

    /// What holds where a house says nothing.
    public static func usual(_ name: Name) -> Setting {
        switch name {
        case .tombstone, .pageCut: Setting(.note, limit: 0)
        case .alley: Setting(.note, limit: 90)
        case .wideHead: Setting(.warning, limit: 100)
        case .twinPictures: Setting(.note, limit: 5)
        case .artAtFoot: Setting(.note, limit: 0)
        case .dominance: Setting(.warning, limit: 200)
        case .emptyCell: Setting(.warning, limit: 2)
        case .crop: Setting(.warning, limit: 25)
        case .nameplate: Setting(.error, limit: 0)
        }
    }
}
