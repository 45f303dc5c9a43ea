import Source

/// Whether a picture has enough pixels for the size at which it prints, and not far too many (IM): one measure for the pictures of an
/// edition and for those of a finished page.
struct ResolutionVerdict {
    /// The rule's id.
    static let rule = "IM"

    var severity: Diagnostic.Severity
    var message: Message
    var hint: Message

    /// Nil where all is well.
    init?(_ resolution: PictureResolution, isLineArt: Bool, rules: PreflightRules) {
        let least = resolution.least
        let stated = "\(Int(least.bounded.rounded())) ppi"
        if isLineArt {
            guard least < rules.lineArt else { return nil }
            self.init(.error, "line art of \("stated", stated)", "scan it finer: at least \("least", Int(rules.lineArt)) ppi as printed")
        } else if least < rules.photo.error {
            self.init(
                .error, "a picture of \("stated", stated)",
                "print it smaller, or get a larger file: at least \("least", Int(rules.photo.error)) ppi as printed")
        } else if least < rules.photo.warning {
            self.init(
                .warning, "a picture of \("stated", stated)",
                "print it smaller, or get a larger file: \("wanted", Int(rules.photo.warning)) ppi as printed is wanted")
        } else if least > rules.photoAbove {
            self.init(
                .warning, "a picture of \("stated", stated)",
                "reduce it: more than \("most", Int(rules.photoAbove)) ppi only makes the file larger")
        } else {
            return nil
        }
    }

    private init(_ severity: Diagnostic.Severity, _ message: Message, _ hint: Message) {
        (self.severity, self.message, self.hint) = (severity, message, hint)
    }
}
