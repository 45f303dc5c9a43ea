import Copy
import Makeup
import Measure
import Source

extension PageRecord {
    /// The record of the pages of an edition as they were made up.
    /// - Parameters:
    ///   - pictures: the picture files, by path.
    ///   - layout: what the files say that lay the page out.
    public init(_ pages: [MadeUpPage], of edition: Edition, pictures: [String: PictureFile], layout: LayoutValues) {
        let placed = pages.flatMap(\.blocks)
        let numbers = pages.enumerated().flatMap { index, page in page.blocks.map { _ in index + 1 } }
        let names = Self.names(of: placed)
        stories = StoryTexts(placed, edition: edition).stories.map { Story(id: $0.id, texts: $0.elements.map(\.string)) }
        blocks = zip(zip(names, numbers), placed).map { Block($0.0, $1, page: $0.1, story: $1.story(in: edition)) }
        self.pictures = zip(names, placed).flatMap { Picture.all(in: $1, named: $0, files: pictures) }
        self.layout = layout
    }

    /// The blocks' names; of several with one name the later ones are numbered.
    static func names(of blocks: [PlacedBlock]) -> [String] {
        var counts: [String: Int] = [:]
        return blocks.map { block in
            counts[block.name, default: 0] += 1
            let count = counts[block.name] ?? 1
            return count == 1 ? block.name : "\(block.name) (\(count))"
        }
    }
}

extension PageRecord.Block {
    fileprivate init(_ name: String, _ block: PlacedBlock, page: Int, story: String) {
        let frame = block.frame
        // Pictures by their names alone: the folder is the edition's, and an earlier edition of the page has another.
        let dump = PageDump.bytes(of: block, title: name, naming: \.lastPart)
        self.init(
            name: name, story: story, page: page, column: frame.column, columns: frame.columns, line: frame.line, lines: frame.lines,
            setting: SHA256.hex(of: dump))
    }
}

extension PageRecord.Picture {
    fileprivate static func all(in block: PlacedBlock, named name: String, files: [String: PictureFile]) -> [PageRecord.Picture] {
        block.pictures.enumerated().map { index, picture in
            PageRecord.Picture(
                place: "\(name), picture \(index + 1)", file: picture.file.lastPart, digest: files[picture.file]?.digest ?? "",
                alternative: picture.alternative)
        }
            + block.codes.enumerated().map { index, text in
                PageRecord.Picture(
                    place: "\(name), code \(index + 1)", file: "code", digest: SHA256.hex(of: Array(text.utf8)), alternative: text)
            }
    }
}

extension PageRecord.Value {
    /// Every value of a file.
    /// - Parameter name: what the file is told by.
    public static func all(in tree: SourceTree, named name: String) -> [PageRecord.Value] { tree.root.values(named: name + " ") }
}

extension SourceNode {
    /// Every scalar in it, each by the way to it: keys, and the numbers of items from 1.
    fileprivate func values(named name: String) -> [PageRecord.Value] {
        let way = name.hasSuffix(" ") ? name : name + "."
        switch content {
        case .text(let text): return [PageRecord.Value(name: name, value: text.string)]
        case .list(let items): return items.enumerated().flatMap { $0.element.values(named: way + "\($0.offset + 1)") }
        case .mapping(let entries): return entries.flatMap { $0.value.values(named: way + $0.key.string) }
        }
    }
}
