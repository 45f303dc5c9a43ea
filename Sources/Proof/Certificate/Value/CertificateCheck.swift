import Source

/// Compares a certificate that was written with the one that page and edition would get now: every difference at its place in the
/// certificate.
public struct CertificateCheck {
    private let id = "proof.certificate"
    private let findings = Findings()
    /// It differs wherever anything else does.
    private static let ownDigest = "sha256"

    /// What no longer agrees; empty where the certificate is, byte for byte, what would be written now.
    public static func differences(_ written: [UInt8], file: String, now: Certificate) throws(Refusal) -> [Diagnostic] {
        let tree = try YAMLReader.read(written, file: file)
        let check = CertificateCheck()
        check.compare(tree.root.without(ownDigest), now.document, "the certificate")
        if check.findings.diagnostics.isEmpty, written != now.json {
            check.findings.error(
                check.id, at: tree.root.value(of: ownDigest)?.position ?? tree.root.position,
                "the certificate says the same but is not written as it was", hint: "make the page again")
        }
        return check.findings.diagnostics
    }

    private func compare(_ written: SourceNode, _ now: OrderedJSON, _ name: String) {
        switch (written.content, now) {
        case (.text(let text), .text), (.text(let text), .number):
            if let plain = now.plain, text.string != plain { changed(name, from: text.string, to: plain, at: written.position) }
        case (.list(let items), .list(let wanted)): compareLists(items, wanted, name, at: written.position)
        case (.mapping(let entries), .fields(let fields)):
            compareRecords(
                entries.map { ($0.key.string, $0.value, $0.key.position) }, fields.map { ($0.key, $0.value) }, name, at: written.position)
        default:
            findings.error(id, at: written.position, "\("name", name) has another form than a certificate's", hint: "make the page again")
        }
    }

    /// Records are told apart by their first field, so that one that is new or gone does not make the others differ.
    private func compareLists(_ items: [SourceNode], _ wanted: [OrderedJSON], _ name: String, at position: SourcePosition) {
        compareRecords(
            items.enumerated().map { ($0.element.label ?? "\($0.offset + 1)", $0.element, $0.element.position) },
            wanted.enumerated().map { ($0.element.label ?? "\($0.offset + 1)", $0.element) }, name, at: position)
    }

    private func compareRecords(
        _ written: [(name: String, node: SourceNode, position: SourcePosition)], _ now: [(name: String, value: OrderedJSON)],
        _ name: String,
        at position: SourcePosition
    ) {
        func inner(_ label: String) -> String { name == "the certificate" ? label : "\(name), \(label)" }
        var rest = written[...]
        for (label, value) in now {
            guard let index = rest.firstIndex(where: { $0.name == label }) else {
                findings.error(id, at: position, "\("name", inner(label)) is not in the certificate", hint: hint(name))
                continue
            }
            compare(rest[index].node, value, inner(label))
            rest.remove(at: index)
        }
        for record in rest {
            findings.error(
                id, at: record.position, "\("name", inner(record.name)) is in the certificate, but no longer so", hint: hint(name))
        }
    }

    private func changed(_ name: String, from old: String, to new: String, at position: SourcePosition) {
        let message: Message = "\("name", name): certified as '\("old", old.shortened)', now '\("new", new.shortened)'"
        // Another version may read the same page as well.
        if name == "engine" {
            findings.warning(id, at: position, message)
        } else {
            findings.error(id, at: position, message, hint: hint(name))
        }
    }

    private func hint(_ name: String) -> Message {
        switch name.prefix(while: { $0 != "," }) {
        case "articles", "copy", "date", "edition", "stories":
            "the copy of the edition or the certificate was changed after the page was made; make it again"
        case "page", "nextPages": "the PDF or the certificate was changed after the page was made; make it again"
        case "fonts", "profile", "layout", "layoutFiles", "fill", "levers", "blocks", "pictures", "values":
            "the page was made with other files, or the certificate was changed; make it again"
        default: "the certificate or what it speaks of was changed; make the page again"
        }
    }
}

extension SourceNode {
    fileprivate func value(of key: String) -> SourceNode? {
        if case .mapping(let entries) = content { entries.first { $0.key.string == key }?.value } else { nil }
    }

    fileprivate func without(_ key: String) -> SourceNode {
        guard case .mapping(let entries) = content else { return self }
        return SourceNode(.mapping(entries.filter { $0.key.string != key }), at: position)
    }

    /// The first field of a record.
    fileprivate var label: String? {
        if case .mapping(let entries) = content, case .text(let text)? = entries.first?.value.content { text.string } else { nil }
    }
}

extension String {
    /// Digests are told by their beginnings.
    fileprivate var shortened: String { count == 64 ? prefix(12) + "…" : self }
}
