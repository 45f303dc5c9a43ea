import ArgumentParser

/// `broadsheet verify FILE.certificate.json`: whether an archived page, its certificate and its edition still agree.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells whether a certificate, the PDF beside it and the edition as it is now still agree, character for character.",
        discussion: "Exit code 0 where they do; 1 with every difference and its place where they do not.")

    @OptionGroup var common: CommonOptions

    @Argument(
        help: "The certificate, by its path from the project's folder: Output/xiashi.certificate.json.",
        completion: .file(extensions: ["json"]))
    var certificate: String

    func run() throws {
        try common.run("verify") { desk, _ in try desk.verify(certificate) }
    }
}
