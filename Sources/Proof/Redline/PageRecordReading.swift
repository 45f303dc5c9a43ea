import Source

extension PageRecord {
    /// Reads the record that a certificate keeps. All faults are told together.
    public init(certificate bytes: [UInt8], file: String) throws(Refusal) {
        let findings = Findings()
        let root = try YAMLReader.read(bytes, file: file).root
        guard let fields = root.fields(of: "a certificate", findings), fields.optional("certificate") != nil else {
            throw Refusal(
                "proof.certificate", at: root.position, "this is not a certificate",
                hint: "name the .certificate.json that make wrote beside the PDF")
        }
        guard CertificateDigest.isRight(in: bytes) else {
            throw Refusal(
                "proof.certificate", at: root.position, "the certificate was changed after it was written, or is of an older form",
                hint: "make that page again, or name its edition instead")
        }
        guard let stories = fields.optional("stories"), let blocks = fields.optional("blocks"), let pictures = fields.optional("pictures"),
            let values = fields.optional("values")
        else {
            throw Refusal(
                "proof.certificate", at: root.position, "the certificate is of an older form, which does not keep what stood on the page",
                hint: "make that page again, or name its edition instead")
        }
        self.init(
            stories: stories.records("a story") { fields in
                Story(id: fields.string("id"), texts: fields.optional("texts")?.items()?.compactMap { $0.rawText()?.string } ?? [])
            },
            blocks: blocks.records("a block") { fields in
                Block(
                    name: fields.string("name"), story: fields.string("story"), page: fields.number("page"),
                    column: fields.number("column"), columns: fields.number("columns"),
                    line: fields.number("line"), lines: fields.number("lines"), setting: fields.string("sha256"))
            },
            pictures: pictures.records("a picture") { fields in
                Picture(
                    place: fields.string("place"), file: fields.string("file"), digest: fields.string("sha256"),
                    alternative: fields.string("alternative"))
            },
            layout: LayoutValues(values.records("a value") { fields in Value(name: fields.string("name"), value: fields.string("value")) }))
        try findings.refuseIfFaulty()
    }
}

extension Field {
    fileprivate func records<Record>(_ name: Message, _ make: (Fields) -> Record) -> [Record] {
        (items() ?? []).compactMap { $0.fields(of: name).map(make) }
    }
}

extension Fields {
    /// A text that may be empty, but not absent.
    fileprivate func string(_ key: String) -> String {
        guard let field = optional(key) else {
            findings.error(
                "source.missing-key", at: position, "\("name", name) has no '\("key", key)'",
                hint: "the certificate was changed; make the page again")
            return ""
        }
        return field.rawText()?.string ?? ""
    }

    fileprivate func number(_ key: String) -> Int { required(key)?.integer(in: -10_000...10_000) ?? 0 }
}
