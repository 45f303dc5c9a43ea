/// A face as a folder of fonts lists it: enough to find it by name.
struct InstalledFace: Hashable, Sendable, Comparable {
    var file: String
    var index: Int
    /// Every family name that the font gives itself, in each of its languages.
    var families: [String]
    /// 100 to 900.
    var weight: Int
    /// False for italic, condensed and expanded faces.
    var isUpright: Bool

    static func < (a: InstalledFace, b: InstalledFace) -> Bool { (a.file, a.index) < (b.file, b.index) }
}
