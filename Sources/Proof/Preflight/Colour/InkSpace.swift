import Press

/// A colour space and what its colours lay down of the four inks: a tint goes through its function into the space that stands for it, a
/// number through its palette. ISO 32000-1, 8.6.
final class InkSpace: Sendable {
    private enum Kind: Sendable {
        case device(MarkColour.Space)
        case tint([String], alternate: InkSpace?, function: ColourFunction?)
        case palette(InkSpace, colours: [UInt8])
    }

    private let kind: Kind
    /// How many amounts state a colour.
    let components: Int

    private static let nesting = 6
    private static let inks = ["Cyan", "Magenta", "Yellow", "Black"]

    private init(_ kind: Kind, _ components: Int) { (self.kind, self.components) = (kind, components) }

    /// The space of a name within a content.
    static func named(_ name: String, _ resources: PDFObject?) -> MarkColour.Space {
        ColourSpaceReading.read(name: name, resources: resources)
    }

    /// A space by name or array; what is not known counts as unknown colours.
    static func read(_ object: PDFObject?, resources: PDFObject?, nesting: Int = 0) -> InkSpace {
        guard let object, nesting < Self.nesting else { return InkSpace(.device(.unknown("none")), 1) }
        let space = ColourSpaceReading.read(object, resources: resources)
        if let name = object.name {
            guard let stated = resources?["ColorSpace"]?[name], ColourSpaceReading.device(name) == nil else { return device(space, object) }
            return read(stated, resources: resources, nesting: nesting + 1)
        }
        let items = object.items ?? []
        func inner(_ place: Int) -> InkSpace {
            read(place < items.count ? items[place] : nil, resources: resources, nesting: nesting + 1)
        }
        switch items.first?.name {
        case "Indexed", "I": return InkSpace(.palette(inner(1), colours: palette(items.count > 3 ? items[3] : nil)), 1)
        case "Separation", "DeviceN":
            let names = items.count > 1 ? items[1].name.map { [$0] } ?? items[1].items?.prefix(32).compactMap(\.name) ?? [] : []
            return InkSpace(.tint(names, alternate: inner(2), function: ColourFunction(items.count > 3 ? items[3] : nil)), names.count)
        default: return device(space, object)
        }
    }

    private static func device(_ space: MarkColour.Space, _ object: PDFObject) -> InkSpace {
        let components =
            switch space {
            case .grey, .unknown, .pattern, .spot: 1
            case .rgb: 3
            case .cmyk: 4
            case .calibrated(let name):
                name == "CalGray" ? 1 : name == "ICCBased" ? object.items?.dropFirst().first?["N"]?.integer ?? 3 : 3
            }
        return InkSpace(.device(space), min(max(1, components), 32))
    }

    private static func palette(_ object: PDFObject?) -> [UInt8] { object?.streamData(limit: 1 << 20) ?? object?.stringBytes ?? [] }

    /// As a message names it.
    var space: MarkColour.Space {
        switch kind {
        case .device(let space): space
        case .tint(let names, _, _): Self.areProcess(names) ? .cmyk : .spot(names)
        case .palette(let base, _): base.space
        }
    }

    private static func areProcess(_ names: [String]) -> Bool { !names.isEmpty && names.allSatisfy { inks.contains($0) || $0 == "None" } }

    /// Its colours are numbers of a palette.
    var isPalette: Bool { if case .palette = kind { true } else { false } }

    /// The colour of some amounts.
    func colour(_ amounts: [Double]) -> MarkColour {
        switch kind {
        case .device(let space): return MarkColour(space: space, amounts: amounts)
        case .tint(let names, let alternate, let function):
            return MarkColour(
                tint: names, inks: Self.laid(amounts, names, alternate, function), isProcess: Self.areProcess(names),
                isBlank: amounts.allSatisfy { $0 == 0 } || names.allSatisfy { $0 == "None" })
        case .palette(let base, let colours):
            let count = base.components
            let first = Int((amounts.first ?? 0).bounded) * count
            guard first >= 0, first + count <= colours.count else { return base.colour(Array(repeating: 0, count: count)) }
            return base.colour(colours[first..<first + count].map { Double($0) / 255 })
        }
    }

    private static func laid(_ amounts: [Double], _ names: [String], _ alternate: InkSpace?, _ function: ColourFunction?) -> SIMD4<Double> {
        if names.contains("All") { return SIMD4(repeating: amounts.first ?? 0) }
        var own = SIMD4<Double>(repeating: 0)
        var isWhole = true
        for (name, amount) in zip(names, amounts) {
            if let ink = inks.firstIndex(of: name) { own[ink] = max(own[ink], amount) } else if name != "None" { isWhole = false }
        }
        guard !isWhole, let alternate, let function else { return own }
        let mixed = alternate.colour(function.values(amounts))
        return mixed.space == .cmyk ? mixed.inks : own
    }

    /// The colour that the space begins with when it is chosen. ISO 32000-1, 8.6.5 to 8.6.6.
    var initial: MarkColour {
        switch kind {
        case .device(let space): ColourSpaceReading.initial(space)
        case .tint(let names, _, _): colour(names.map { _ in 1 })
        case .palette: colour([0])
        }
    }
}
