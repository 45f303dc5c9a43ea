/// Looks for resources that could put on paper what the ledger does not explain. ISO 32000-1, 7.8.3.
struct ResourceCheck {
    private static let plainStateKeys: Set<String> = ["Type", "CA", "ca", "BM", "SMask", "AIS", "LW", "LC", "LJ", "ML"]

    var faults: ContentFaults

    mutating func check(_ resources: DraftObject?) {
        for kind in resources?.keys ?? [] {
            switch kind {
            case "ProcSet": break
            case "ExtGState": for (name, state) in entries(resources, kind) { checkState(name, state) }
            case "Font": for (_, font) in entries(resources, kind) { checkFont(font) }
            case "XObject": for (_, object) in entries(resources, kind) { checkXObject(object) }
            default: if !entries(resources, kind).isEmpty { faults.add(.foreignObject("resources of the kind \("kind", kind)")) }
            }
        }
    }

    private func entries(_ resources: DraftObject?, _ kind: String) -> [(String, DraftObject)] {
        guard let table = resources?[kind] else { return [] }
        return table.keys.compactMap { key in table[key].map { (key, $0) } }
    }

    /// Opaque, plain states only; overprint is ours to set.
    private mutating func checkState(_ name: String, _ state: DraftObject) {
        let plain =
            Set(state.keys).isSubset(of: Self.plainStateKeys) && (state["CA"]?.double ?? 1) == 1 && (state["ca"]?.double ?? 1) == 1
            && (state["BM"].map { $0.name == "Normal" || $0.name == "Compatible" } ?? true)
            && (state["SMask"].map { $0.name == "None" } ?? true)
        if !plain || OverprintState.allCases.contains(where: { $0.name == name }) { faults.add(.foreignObject("transparency")) }
    }

    private mutating func checkFont(_ font: DraftObject) {
        if font["Subtype"]?.name == "Type3" { return faults.add(.foreignObject("a font whose characters are drawings (Type 3)")) }
        let described = font["DescendantFonts"]?.items?.first ?? font
        let descriptor = described["FontDescriptor"]
        if !["FontFile", "FontFile2", "FontFile3"].contains(where: { descriptor?[$0] != nil }) {
            faults.add(.foreignObject("the font '\("font", font["BaseFont"]?.name ?? "?")', which is not embedded"))
        }
    }

    private mutating func checkXObject(_ object: DraftObject) {
        switch object["Subtype"]?.name {
        case "Image": checkImage(object)
        case "Form": if object["Group"] != nil { faults.add(.foreignObject("a transparency group")) }
        default: faults.add(.foreignObject("an object of an unknown kind"))
        }
    }

    /// A picture prepared for the press: four inks of eight bits, as a JPEG, opaque.
    private mutating func checkImage(_ image: DraftObject) {
        let space = image["ColorSpace"]
        if space?.name != "DeviceCMYK" {
            faults.add(.foreignObject("a picture in \("space", space?.name ?? space?.items?.first?.name ?? "unknown") colours"))
        }
        if image["BitsPerComponent"]?.integer != 8 { faults.add(.foreignObject("a picture that is not of 8 bits")) }
        if image["Filter"]?.name != "DCTDecode" && image["Filter"]?.items?.last?.name != "DCTDecode" {
            faults.add(.foreignObject("a picture that is no JPEG"))
        }
        for key in ["SMask", "Mask", "Decode", "Alternates", "ImageMask", "OPI"] where image[key] != nil {
            faults.add(.foreignObject("a picture with \("key", key)"))
        }
        // Cairo asks for smoothing in every picture; a plate leaves that to nobody.
        image.remove("Interpolate")
    }
}
