/// The output intent of a document: the printing condition with its profile embedded. ISO 15930-7, 6.2; ISO 32000-1, 14.11.5.
///
/// The profile is deflated once for all pages of a run, at a level that costs half the time of the usual one for one per cent more bytes.
public struct OutputIntent: Sendable {
    let condition: OutputCondition
    private let profile: [UInt8]

    public init(condition: OutputCondition) {
        self.condition = condition
        profile = Deflate.bytes(condition.profile, level: 4)
    }

    func write(to file: PDFDraft) {
        let profile = file.stream(profile, deflated: true)
        profile.set("N", parsed: "4")
        let intent = file.parse("<</Type/OutputIntent/S/GTS_PDFX>>")
        intent.set("OutputConditionIdentifier", file.text(condition.identifier))
        intent.set("OutputCondition", file.text(condition.information))
        intent.set("Info", file.text(condition.information))
        if let registry = condition.registry { intent.set("RegistryName", file.text(registry)) }
        intent.set("DestOutputProfile", profile)
        file.catalog.set("OutputIntents", file.array([intent.indirect]))
    }
}
