import Source

/// What a certificate says it is of: the edition, and the PDFs that lie beside it.
public struct CertificateName: Hashable, Sendable {
    public let edition: String
    /// A plain name, without folders.
    public let pdf: String
    /// The SHA-256 that the PDF had; empty where the certificate does not say.
    public let digest: String
    /// The same of the pages that stories turn to.
    public let nextPDFs: [String]
    /// Where the PDF is named.
    public let position: SourcePosition

    /// Reads it from a certificate's bytes. Nothing else of the certificate is checked.
    public init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let root = try YAMLReader.read(bytes, file: file).root
        let next = root["nextPages"]?.items.map { $0["file"]?.string ?? "" } ?? []
        guard let edition = root["edition"]?.string, let page = root["page"]?["file"], let pdf = page.string, Self.isPlain(edition),
            ([pdf] + next).allSatisfy(Self.isPlain)
        else {
            throw Refusal(
                "proof.certificate", at: root.position, "this is not a certificate: it names no edition or no page",
                hint: "name the .certificate.json that make wrote beside the PDF")
        }
        (self.edition, self.pdf, nextPDFs, position) = (edition, pdf, next, page.position)
        digest = root["page"]?["sha256"]?.string ?? ""
    }

    private static func isPlain(_ name: String) -> Bool { !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") }
}

extension SourceNode {
    fileprivate subscript(key: String) -> SourceNode? {
        if case .mapping(let entries) = content { entries.first { $0.key.string == key }?.value } else { nil }
    }

    fileprivate var items: [SourceNode] {
        if case .list(let items) = content { items } else { [] }
    }

    fileprivate var string: String? {
        if case .text(let text) = content { text.string } else { nil }
    }
}
