import Layout
import Measure
import Press
import Source

extension Redline {
    /// Compares the finished pages of an edition by what their PDFs say: the texts in the order of their structure, and where each stands.
    ///
    /// - Parameters:
    ///   - stories: the stories of the page as it is now; the earlier page's texts are dealt out to them.
    public init(fromPages old: [[UInt8]], toPages new: [[UInt8]], stories: [PageRecord.Story], lattice: Lattice, earlier: String)
        throws(Refusal)
    {
        let before = try PageTexts(old, file: earlier)
        let after = try PageTexts(new, file: "the page as it is now")
        let owners = after.owners(stories)
        self.init(
            from: before.record(before.owners(like: after, owners), stories, lattice), to: after.record(owners, stories, lattice),
            earlier: earlier)
        notCompared = ["图片", "版式数值"]
    }
}

/// The texts of finished pages, read back, each with its page and its place.
private struct PageTexts {
    var elements: [TextElement] = []
    /// Counted from 1.
    private var numbers: [Int] = []

    init(_ files: [[UInt8]], file: String) throws(Refusal) {
        for (index, bytes) in files.enumerated() {
            let own = try Self.elements(of: bytes, file: file)
            elements += own
            numbers += own.map { _ in index + 1 }
        }
    }

    private static func elements(of bytes: [UInt8], file: String) throws(Refusal) -> [TextElement] {
        let plate: PlateReading
        do throws(PDFFile.Unreadable) {
            plate = try PlateReading(bytes)
        } catch {
            throw Refusal(
                "proof.unreadable", at: SourcePosition(file: file), "not a readable PDF: \("reason", error.reason)",
                hint: "name a PDF that make wrote")
        }
        guard let page = plate.pages.first else {
            throw Refusal("proof.unreadable", at: SourcePosition(file: file), "the PDF has no page", hint: "name a PDF that make wrote")
        }
        return TextElement.all(on: page)
    }

    private var texts: [String] { elements.map { String(scalars: $0.scalars) } }

    /// For each element the story that holds its text: the page was drawn from the stories, so their texts follow one another as the
    /// elements do.
    func owners(_ stories: [PageRecord.Story]) -> [Int] {
        let told = stories.enumerated().flatMap { story in story.element.texts.map { (story.offset, $0) } }
        return deal(ShortestScript(from: texts, to: told.map(\.1)).common, told.map(\.0))
    }

    /// For each element the story of the same or of the nearest text on another page.
    func owners(like other: PageTexts, _ owners: [Int]) -> [Int] { deal(ShortestScript(from: texts, to: other.texts).common, owners) }

    /// An element without a partner belongs where the other page has texts without one in the same gap, in order; else to the story
    /// before it.
    private func deal(_ common: [(before: Int, after: Int)], _ owners: [Int]) -> [Int] {
        var result: [Int] = []
        var (x, y) = (0, 0)
        for pair in common + [(elements.count, owners.count)] {
            for index in x..<max(x, pair.before) {
                let partner = min(y + index - x, pair.after - 1)
                result.append(partner >= y && owners.indices.contains(partner) ? owners[partner] : result.last ?? owners.first ?? 0)
            }
            if pair.before < elements.count { result.append(owners[pair.after]) }
            (x, y) = (pair.before + 1, pair.after + 1)
        }
        return result
    }

    func record(_ owners: [Int], _ stories: [PageRecord.Story], _ lattice: Lattice) -> PageRecord {
        var record = PageRecord(stories: [], blocks: [], pictures: [], layout: LayoutValues([]))
        for (index, story) in stories.enumerated() {
            let own = elements.indices.filter { owners[$0] == index }
            if own.isEmpty { continue }
            record.stories.append(PageRecord.Story(id: story.id, texts: own.map { String(scalars: elements[$0].scalars) }))
            for page in Set(own.map { numbers[$0] }).sorted() {
                record.blocks.append(
                    PageRecord.Block(story.id, page: page, own.filter { numbers[$0] == page }.map { elements[$0] }, lattice))
            }
        }
        return record
    }
}

extension PageRecord.Block {
    /// The lines and columns that a story's texts reach into on a page.
    fileprivate init(_ story: String, page: Int, _ elements: [TextElement], _ lattice: Lattice) {
        let whole = elements.reduce(into: Extent()) { whole, element in
            whole.add((element.extent.left, element.extent.top))
            whole.add((element.extent.right, element.extent.bottom))
        }
        let step = (lattice.columnWidth + lattice.gutter).points
        func column(_ x: Double) -> Int { Int(((x - lattice.origin.x.points) / step).bounded) }
        func line(_ y: Double) -> Int { Int(((y - lattice.origin.y.points) / lattice.pitch.points).bounded) }
        let setting = elements.map { element in
            [
                element.extent.left - whole.left, element.extent.top - whole.top, element.extent.right - whole.left,
                element.extent.bottom - whole.top,
            ]
            .map { "\(Int(($0.bounded * 10).rounded()))" }.joined(separator: " ")
        }.joined(separator: "\n")
        self.init(
            name: page == 1 ? story : "\(story) (\(page))", story: story, page: page, column: column(whole.left),
            columns: column(whole.right) - column(whole.left) + 1, line: line(whole.top),
            lines: line(whole.bottom) - line(whole.top) + 1, setting: SHA256.hex(of: Array(setting.utf8)))
    }
}
