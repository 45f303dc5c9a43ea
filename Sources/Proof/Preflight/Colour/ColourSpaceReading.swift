import Press

/// Reads colour spaces by name or array. ISO 32000-1, 8.6.
enum ColourSpaceReading {
    static func read(_ object: PDFObject?, resources: PDFObject?, depth: Int = 0) -> MarkColour.Space {
        guard let object, depth < 6 else { return .unknown("none") }
        if let name = object.name { return read(name: name, resources: resources, depth: depth) }
        guard let items = object.items, let family = items.first?.name else { return .unknown("none") }
        switch family {
        case "ICCBased": return .calibrated("ICCBased")
        case "CalRGB", "CalGray", "Lab": return .calibrated(family)
        case "Indexed", "I": return read(items.dropFirst().first, resources: resources, depth: depth + 1)
        case "Separation": return .spot([items.dropFirst().first?.name ?? "?"])
        case "DeviceN": return .spot(items.dropFirst().first?.items?.compactMap(\.name) ?? ["?"])
        case "Pattern": return .pattern
        default: return read(name: family, resources: resources, depth: depth + 1)
        }
    }

    static func read(name: String, resources: PDFObject?, depth: Int = 0) -> MarkColour.Space {
        if let device = device(name) { return device }
        guard depth < 6, let stated = resources?["ColorSpace"]?[name] else { return .unknown(name) }
        return read(stated, resources: resources, depth: depth + 1)
    }

    /// A space that a name alone states; nil for one that resources explain.
    static func device(_ name: String) -> MarkColour.Space? {
        switch name {
        case "DeviceGray", "G": .grey
        case "DeviceRGB", "RGB": .rgb
        case "DeviceCMYK", "CMYK": .cmyk
        case "Pattern": .pattern
        default: nil
        }
    }

    /// The colour that a space begins with when it is chosen. ISO 32000-1, 8.6.5 to 8.6.6.
    static func initial(_ space: MarkColour.Space) -> MarkColour {
        switch space {
        case .grey: .grey(0)
        case .rgb: .rgb(0, 0, 0)
        case .cmyk: .cmyk(0, 0, 0, 1)
        case .spot(let names): MarkColour(space: space, amounts: names.map { _ in 1 })
        case .calibrated, .pattern, .unknown: MarkColour(space: space, amounts: [])
        }
    }
}
