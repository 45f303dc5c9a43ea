import Source

/// An edition read for its sections alone: a fault within a section leaves out that section and no other, a fault of the page's figures
/// none.
public struct SoundSections: Sendable {
    /// The edition with its sound sections; where there is a fault, without the page's figures, whose text may have stood in what is
    /// left out.
    public let edition: Edition
    /// The number of each of the edition's sections in the file, counted from 1.
    public let numbers: [Int]
    /// What is wrong with the sections left out, and warnings.
    public let findings: [Diagnostic]

    /// An edition in which nothing had to be left out.
    public init(_ whole: EditionReader.Result) {
        self.init(edition: whole.edition, numbers: whole.edition.sections.indices.map { $0 + 1 }, findings: whole.warnings)
    }

    private init(edition: Edition, numbers: [Int], findings: [Diagnostic]) {
        (self.edition, self.numbers, self.findings) = (edition, numbers, findings)
    }

    /// Throws where a fault lies outside the sections, or in all of them.
    public static func read(_ tree: SourceTree, id: String, of project: Project? = nil) throws(Refusal) -> SoundSections {
        do {
            return SoundSections(try EditionReader.read(tree, id: id, of: project))
        } catch {
            return try read(tree, id: id, of: project, without: error)
        }
    }

    private static func read(_ tree: SourceTree, id: String, of project: Project?, without refusal: Refusal) throws(Refusal)
        -> SoundSections
    {
        let extents = SectionExtents(tree)
        let faulty = refusal.diagnostics.filter { $0.severity == .error && !extents.isInFigures($0.position) }.map {
            extents.section(at: $0.position)
        }
        let dropped = Set(faulty.compactMap { $0 })
        guard !faulty.contains(nil), let sound = tree.without(sections: dropped) else { throw refusal }
        guard let rest = try? EditionReader.read(sound.tree, id: id, of: project) else { throw refusal }
        let findings = refusal.diagnostics + rest.warnings.filter { !refusal.diagnostics.contains($0) }
        return SoundSections(edition: rest.edition, numbers: sound.numbers, findings: findings)
    }
}

extension SourceTree {
    /// The same file without some of its sections and without the page's figures; nil where no section is left.
    fileprivate func without(sections dropped: Set<Int>) -> (tree: SourceTree, numbers: [Int])? {
        guard case .mapping(let entries) = root.content else { return nil }
        var numbers: [Int] = []
        let kept = entries.filter { $0.key.string != "figures" }.map { entry in
            guard entry.key.string == "sections", case .list(let items) = entry.value.content else { return entry }
            numbers = items.indices.filter { !dropped.contains($0) }.map { $0 + 1 }
            return SourceNode.Entry(key: entry.key, value: SourceNode(.list(numbers.map { items[$0 - 1] }), at: entry.value.position))
        }
        return numbers.isEmpty ? nil : (SourceTree(file: file, root: SourceNode(.mapping(kept), at: root.position)), numbers)
    }
}
