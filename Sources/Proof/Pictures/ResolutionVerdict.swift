import Source

/// Whether a picture has enough pixels for the size at which it prints, and not far too many (IM): one measure for the pictures of an
/// edition and for those of a finished page.
struct ResolutionVerdict {
    /// The rule's id.
    static let rule = "IM"

    var severity: Diagnostic.Severity
    var message: String
    var hint: String

    /// Nil where all is well.
    init?(_ resolution: PictureResolution, isLineArt: Bool, rules: PreflightRules) {
        let least = resolution.least
        let stated = "\(Int(least.bounded.rounded())) ppi"
        if isLineArt {
            guard least < rules.lineArt else { return nil }
            self.init(.error, "line art of \(stated)", "scan it finer: at least \(Int(rules.lineArt)) ppi as printed")
        } else if least < rules.photo.error {
            self.init(
                .error, "a picture of \(stated)",
                "print it smaller, or get a larger file: at least \(Int(rules.photo.error)) ppi as printed")
        } else if least < rules.photo.warning {
            self.init(
                .warning, "a picture of \(stated)",
                "print it smaller, or get a larger file: \(Int(rules.photo.warning)) ppi as printed is wanted")
        } else if least > rules.photoAbove {
            self.init(.warning, "a picture of \(stated)", "reduce it: more than \(Int(rules.photoAbove)) ppi only makes the file larger")
        } else {
            return nil
        }
    }

    private init(_ severity: Diagnostic.Severity, _ message: String, _ hint: String) {
        (self.severity, self.message, self.hint) = (severity, message, hint)
    }
}
