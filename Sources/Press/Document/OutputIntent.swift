/// The output intent of a document: the printing condition with its profile embedded. ISO 15930-7, 6.2; ISO 32000-1, 14.11.5.
struct OutputIntent {
    let condition: OutputCondition

    func write(to file: PDFFile) {
        let profile = file.stream(condition.profile)
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
