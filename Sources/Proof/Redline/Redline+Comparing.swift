import Measure

extension Redline {
    /// Compares two records of a page.
    ///
    /// Each text is held against itself after the edits were made in it: that all else is unchanged is found, not assumed.
    public init(from old: PageRecord, to new: PageRecord, earlier: String) {
        self.init(earlier: earlier)
        compareTexts(old.stories, new.stories)
        comparePictures(old.pictures, new.pictures)
        compareBlocks(old, new)
        compareValues(old.values, new.values)
    }

    // MARK: Texts

    private mutating func compareTexts(_ old: [PageRecord.Story], _ new: [PageRecord.Story]) {
        for (before, after) in pairs(old, new, by: \.id) {
            let comparison = TextComparison(from: before?.texts ?? [], to: after?.texts ?? [])
            precondition(comparison.isProven, "edits that do not lead from one text to the other")
            texts += comparison.edits.map { TextChange(comparison, $0, story: (after ?? before)?.id ?? "") }
            unchanged.characters += comparison.unchanged
        }
    }

    // MARK: Pictures

    private mutating func comparePictures(_ old: [PageRecord.Picture], _ new: [PageRecord.Picture]) {
        for (before, after) in pairs(old, new, by: \.place) {
            if before == after {
                unchanged.pictures += 1
            } else {
                pictures.append(PictureChange(place: (after ?? before)?.place ?? "", before: before, after: after))
            }
        }
    }

    // MARK: Blocks

    private mutating func compareBlocks(_ old: PageRecord, _ new: PageRecord) {
        for (before, after) in pairs(old.blocks, new.blocks, by: \.name) {
            if before == after {
                unchanged.blocks += 1
                continue
            }
            let kind = kind(before, after)
            if kind == .reset, let after, texts.contains(where: { $0.story == after.story }) {
                reflowed.append(after.name)
            } else {
                blocks.append(BlockChange(kind: kind, name: (after ?? before)?.name ?? "", before: before, after: after))
            }
        }
    }

    private func kind(_ before: PageRecord.Block?, _ after: PageRecord.Block?) -> BlockChange.Kind {
        guard let before else { return .new }
        guard let after else { return .gone }
        if before.columns != after.columns || before.lines != after.lines { return .resized }
        if before.page != after.page || before.column != after.column || before.line != after.line { return .moved }
        return .reset
    }

    // MARK: Values

    private mutating func compareValues(_ old: [PageRecord.Value], _ new: [PageRecord.Value]) {
        for (before, after) in pairs(old, new, by: \.name) {
            if before == after {
                unchanged.values += 1
            } else {
                values.append(ValueChange(name: (after ?? before)?.name ?? "", before: before?.value, after: after?.value))
            }
        }
    }

    /// Those of one name together: in the order of the new ones, each that is gone after them.
    private func pairs<Item>(_ old: [Item], _ new: [Item], by name: KeyPath<Item, String>) -> [(Item?, Item?)] {
        let known = Dictionary(old.map { ($0[keyPath: name], $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(new.map { $0[keyPath: name] })
        return new.map { (known[$0[keyPath: name]], $0) } + old.filter { !names.contains($0[keyPath: name]) }.map { ($0, nil) }
    }
}

extension Redline.TextChange {
    private static let contextLength = 8

    init(_ comparison: TextComparison, _ edit: TextEdit, story: String) {
        func count(_ tokens: ArraySlice<TextToken>) -> Int { tokens.reduce(0) { $0 + ($1.isEnd ? 0 : $1.scalars.count) } }
        let start = count(comparison.after[..<edit.after.lowerBound])
        let before = comparison.after[..<edit.after.lowerBound].suffix(Self.contextLength).reversed().prefix { !$0.isEnd }.reversed()
        self.init(
            story: story, before: Self.text(comparison.before[edit.before]), after: Self.text(comparison.after[edit.after]),
            context: Self.text(before[...]),
            characters: start..<(start + count(comparison.after[edit.after])))
    }

    /// The end of a paragraph shows as ¶.
    private static func text(_ tokens: some Sequence<TextToken>) -> String {
        String(scalars: tokens.flatMap { $0.isEnd ? ["¶"] : $0.scalars })
    }
}
