import Measure

/// Finishes one page: its content and that of every form it paints, its resources and its boxes.
struct PageFinish {
    let file: PDFDraft
    let profile: PressProfile
    let table: InkTable
    let marksArtifacts: Bool
    private(set) var faults = ContentFaults()
    private var finishedForms: Set<Int> = []
    private let illustrations: IllustrationPlacing

    private static let pageKeys: Set<String> = [
        "Type", "Parent", "MediaBox", "Contents", "Group", "Resources", "StructParents", "CropBox", "Rotate", "Tabs",
    ]
    private static let formDepth = 12
    /// Of zlib's nine levels the quickest: a page's content is a twentieth of its file.
    private static let deflation: Int32 = 1

    init(file: PDFDraft, profile: PressProfile, table: InkTable, marksArtifacts: Bool, illustrations: [IllustrationForm]) {
        self.file = file
        self.profile = profile
        self.table = table
        self.marksArtifacts = marksArtifacts
        self.illustrations = IllustrationPlacing(illustrations)
    }

    mutating func finish(_ page: DraftObject) {
        for key in page.keys where !Self.pageKeys.contains(key) { faults.add(.foreignObject("a page entry '\("key", key)'")) }
        guard let content = page.pageContent() else { return faults.add(.damagedStream) }
        FontFinish(file: file).finish(page["Resources"])
        finishedForms.formUnion(illustrations.place(in: page["Resources"], of: file))
        let boxes = PageBoxes(profile: profile)
        let start = InkState(matrix: boxes.space(of: page), overprint: .off)
        let finished = rewrite(content, state: start, resources: page["Resources"], depth: 0)
        page.set("Contents", file.stream(Deflate.bytes(finished, level: Self.deflation), deflated: true))
        page.remove("Group")
        if marksArtifacts { page.set("Tabs", file.name("S")) }
        boxes.write(to: page)
    }

    private mutating func rewrite(_ content: [UInt8], state: InkState, resources: DraftObject?, depth: Int) -> [UInt8] {
        var check = ResourceCheck(faults: faults)
        check.check(resources)
        var rewriter = InkRewriter(
            content, state: state, table: table, rules: profile.overprint, marksArtifacts: marksArtifacts && depth == 0,
            faults: check.faults)
        let finished = rewriter.rewritten()
        faults = rewriter.faults
        if rewriter.switchesOverprint { addOverprint(to: resources) }
        addSpots(rewriter.inks.map { table.entries[$0].ink }, to: resources)
        for painted in rewriter.painted { finishForm(painted.name, painted.state, resources, depth: depth) }
        return finished
    }

    private mutating func finishForm(_ name: String, _ state: InkState, _ resources: DraftObject?, depth: Int) {
        guard let form = resources?["XObject"]?[name] else { return faults.add(.damagedStream) }
        guard form["Subtype"]?.name == "Form", let number = form.number, !finishedForms.contains(number) else { return }
        guard depth < Self.formDepth, let content = form.plainData() else { return faults.add(.damagedStream) }
        finishedForms.insert(number)
        // A form may be painted from several places: it has to choose its own inks and its own overprint.
        let matrix = form["Matrix"]?.doubles.flatMap { $0.count == 6 ? Matrix($0) : nil } ?? .identity
        let inner = InkState(matrix: matrix.then(state.matrix), overprint: nil)
        let finished = rewrite(content, state: inner, resources: form["Resources"], depth: depth + 1)
        form.replaceData(Deflate.bytes(finished, level: Self.deflation), deflated: true)
    }

    /// The spaces of the spot inks that a stream paints in.
    private func addSpots(_ inks: [Ink], to resources: DraftObject?) {
        let spaces = SpotSpace.all(of: inks)
        guard let resources, !spaces.isEmpty else { return }
        let named = resources["ColorSpace"] ?? file.parse("<<>>")
        for space in spaces { named.set(space.name, parsed: space.definition) }
        resources.set("ColorSpace", named)
    }

    private func addOverprint(to resources: DraftObject?) {
        guard let resources else { return }
        let states = resources["ExtGState"] ?? file.parse("<<>>")
        for state in OverprintState.allCases { states.set(state.name, parsed: state.dictionary) }
        resources.set("ExtGState", states)
    }
}
