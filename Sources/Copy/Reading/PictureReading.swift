import Source

/// Reads pictures: the file named from the edition's folder, what it is, what it shows.
extension EditionReader {
    func pictures(_ field: Field?) -> [Picture] { field?.items()?.compactMap(picture) ?? [] }

    func picture(_ field: Field) -> Picture? {
        guard let fields = field.fields(of: "a picture") else { return nil }
        defer { fields.finish() }
        let file = fields.required("file")?.text()
        let kind = fields.required("kind")?.choice(of: Picture.Kind.self)
        let caption = fields.optional("caption")?.displayText()
        let credit = fields.optional("credit")?.displayText()
        let alternative = fields.required("alt")?.displayText()
        let focus = fields.optional("focus").flatMap(focus)
        let keep = fields.optional("keep").flatMap(keep)
        let crop = fields.optional("crop").flatMap(crop)
        let isAdvertisement = fields.optional("advertisement")?.boolean() ?? false
        let slot = fields.optional("slot")?.identifier()
        let columns = fields.optional("columns").map { $0.integer(in: 1...12) }
        let stand = fields.optional("at").map { $0.choice(of: Picture.Stand.self) } ?? .top
        if kind == .illustration { refuseAsPhotograph(caption, credit) }
        if let columns, columns == nil { return nil }
        guard let file, let kind, let alternative, let stand, isInFolder(file) else { return nil }
        return Picture(
            file: Placed(folder + "/" + file.string, at: file.position), kind: kind, caption: caption, credit: credit,
            alternative: alternative.plain, focus: focus, keep: keep, crop: crop, columns: columns ?? nil, stand: stand,
            isAdvertisement: isAdvertisement, slot: slot.map { Placed($0.string, at: $0.position) }, position: field.position)
    }

    func isInFolder(_ file: SourceText) -> Bool {
        let names = file.string.split(separator: "/", omittingEmptySubsequences: false)
        if names.first != "", !names.contains("..") { return true }
        findings.error(
            "file.outside", at: file.position, "'\("file", file.string)' leads out of the edition's folder",
            hint: "put the file into the folder and name it from there: pictures/karst.svg")
        return false
    }

    /// 摄 and 图为 belong to photographs.
    private func refuseAsPhotograph(_ caption: Text?, _ credit: Text?) {
        for text in [caption, credit].compactMap({ $0 }) where text.plain.hasSuffix("摄") || text.plain.hasPrefix("图为") {
            findings.error(
                "copy.not-a-photo", at: text.position, "'\("text", text.plain)' speaks of a photograph, but the picture is an illustration",
                hint: "write 插画 or 制图")
        }
    }

    /// `[0.3, 0.1, 0.6, 0.5]`: left, top, right and bottom of what a crop never cuts; or a list of such regions.
    private func keep(_ field: Field) -> Picture.Region? {
        guard let items = field.items() else { return nil }
        if let first = items.first, case .list = first.node.content {
            let regions = items.compactMap(region)
            return regions.count == items.count ? regions.dropFirst().reduce(regions[0]) { $0.union($1) } : nil
        }
        return region(field)
    }

    private func region(_ field: Field) -> Picture.Region? {
        guard let items = field.items() else { return nil }
        let numbers = items.compactMap { $0.number(in: 0...1) }
        guard numbers.count == items.count else { return nil }
        guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3] else {
            field.fault(
                "copy.keep", "a region is four numbers: left, top, right and bottom",
                hint: "write [0.3, 0.1, 0.6, 0.5]: fractions of width and height from the top left")
            return nil
        }
        return Picture.Region(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
    }

    /// `none`, or the most that may be cut: `30%`.
    private func crop(_ field: Field) -> Int? {
        guard let text = field.text()?.string else { return nil }
        if text == "none" { return 0 }
        if let value = Int(text.hasSuffix("%") ? text.dropLast() : text[...]), (0...90).contains(value) { return value * 10 }
        field.fault(
            "copy.crop", "'\("text", text)' does not say how much of the picture may be cut away",
            hint: "write none, or the most in per cent of its area, up to 90: 30%")
        return nil
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
