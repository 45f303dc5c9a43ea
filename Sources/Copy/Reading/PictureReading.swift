import Source

/// Reads pictures: the file named from the edition's folder, what it is, what it shows.
extension EditionReader {
    func pictures(_ field: Field?) -> [Picture] { field?.items()?.compactMap(picture) ?? [] }

    private func picture(_ field: Field) -> Picture? {
        guard let fields = field.fields(of: "a picture") else { return nil }
        defer { fields.finish() }
        let file = fields.required("file")?.text()
        let kind = fields.required("kind")?.choice(of: Picture.Kind.self)
        let caption = fields.optional("caption")?.displayText()
        let credit = fields.optional("credit")?.displayText()
        let alternative = fields.required("alt")?.displayText()
        let focus = fields.optional("focus").flatMap(focus)
        let isAdvertisement = fields.optional("advertisement")?.boolean() ?? false
        let slot = fields.optional("slot")?.identifier()
        let columns = fields.optional("columns").map { $0.integer(in: 1...12) }
        let stand = fields.optional("at").map { $0.choice(of: Picture.Stand.self) } ?? .top
        if kind == .illustration { refuseAsPhotograph(caption, credit) }
        if let columns, columns == nil { return nil }
        guard let file, let kind, let alternative, let stand, isInFolder(file) else { return nil }
        return Picture(
            file: Placed(folder + "/" + file.string, at: file.position), kind: kind, caption: caption, credit: credit,
            alternative: alternative.plain, focus: focus ?? .middle, columns: columns ?? nil, stand: stand,
            isAdvertisement: isAdvertisement, slot: slot.map { Placed($0.string, at: $0.position) }, position: field.position)
    }

    private func isInFolder(_ file: SourceText) -> Bool {
        let names = file.string.split(separator: "/", omittingEmptySubsequences: false)
        if names.first != "", !names.contains("..") { return true }
        findings.error(
            "file.outside", at: file.position, "'\(file.string)' leads out of the edition's folder",
            hint: "put the picture into the folder and name it from there: pictures/karst.svg")
        return false
    }

    /// 摄 and 图为 belong to photographs.
    private func refuseAsPhotograph(_ caption: Text?, _ credit: Text?) {
        for text in [caption, credit].compactMap({ $0 }) where text.plain.hasSuffix("摄") || text.plain.hasPrefix("图为") {
            findings.error(
                "copy.not-a-photo", at: text.position, "'\(text.plain)' speaks of a photograph, but the picture is an illustration",
                hint: "write 插画 or 制图")
        }
    }

    /// `[0.5, 0.3]`: the point that a crop keeps.
    private func focus(_ field: Field) -> Picture.Focus? {
        guard let items = field.items() else { return nil }
        guard items.count == 2 else {
            field.fault("copy.focus", "a focus is two numbers", hint: "write [0.5, 0.3]: fractions of width and height from the top left")
            return nil
        }
        guard let x = items[0].number(in: 0...1), let y = items[1].number(in: 0...1) else { return nil }
        return Picture.Focus(x: x, y: y)
    }
}
