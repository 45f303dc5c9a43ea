import Source

/// Reads the house's pool of fillers: `{ most: 20%, drawings: [{ file: fillers/hills.svg, alt: 群山 }] }`.
struct FillerReading {
    /// The house's folder.
    let folder: String

    func pool(_ field: Field) -> FillerPool? {
        guard let fields = field.fields(of: "the fillers") else { return nil }
        defer { fields.finish() }
        let most = fields.required("most")?.percent(in: 0...50)
        let items = fields.required("drawings")?.items()
        let drawings = items?.compactMap(drawing)
        guard let most, let drawings, drawings.count == items?.count else { return nil }
        return FillerPool(most: most, drawings: drawings)
    }

    private func drawing(_ field: Field) -> HouseDrawing? {
        guard let fields = field.fields(of: "a filler") else { return nil }
        defer { fields.finish() }
        let file = fields.required("file")?.text()
        let alternative = fields.required("alt")?.text()?.string
        guard let file, let alternative else { return nil }
        return HouseDrawing(file: SourceText(folder + "/" + file.string, at: file.position), alternative: alternative)
    }
}
