/// Finishes the fonts of a page: their names and their widths.
struct FontFinish {
    let file: PDFDraft

    func finish(_ resources: DraftObject?) {
        guard let fonts = resources?["Font"] else { return }
        for key in fonts.keys {
            guard let font = fonts[key] else { continue }
            let descendant = font["DescendantFonts"]?.items?.first
            FontTags(file: file).write(to: font, descendant)
            if let descendant { FontWidths.shorten(descendant, in: file) }
        }
    }
}
