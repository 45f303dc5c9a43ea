/// How large a picture may be. Checked from the header, before anything is decoded.
enum PictureLimits {
    /// What a newspaper page can use many times over; more is a mistake or an attack.
    static let bytes = 64 << 20
    static let pixels = 150_000_000
    static let side = 30_000
    /// A progressive JPEG has about ten scans; hundreds make a decoder work for minutes.
    static let scans = 100
    static let profile = 4 << 20
}
