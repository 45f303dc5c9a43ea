import Copy
import Foundation
import Layout
import Makeup
import Measure
import Testing
import Typesetting

@testable import Proof
@testable import Source

/// Changes that are known are made in the sample editions; the redline must tell each at its place, and nothing else.
@Suite struct RedlineTests {
    /// An edition and what its pages are made of.
    struct Sample {
        var edition: Edition
        var layout: PageLayout
        var pictures: [String: PictureFile]
        var trees: [(name: String, tree: SourceTree)]

        init(_ id: String) throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            let project = try Project(root: root.path)
            edition = try EditionReader.read(id, of: project).edition
            // The boxes of the test shaper are wider than the house's fonts: a paragraph less, and all copy stands on the page.
            for index in edition.sections.indices where edition.sections[index].paragraphs.count > 2 {
                edition.sections[index].paragraphs.removeLast()
            }
            layout = try LayoutReader(project: project).read(edition.layout.value, namedAt: edition.layout.position)
            pictures = [:]
            for picture in edition.pictures + edition.sections.flatMap(\.pictures) {
                pictures[picture.file.value] = PictureFile(
                    path: picture.file.value, bytes: Array(picture.file.value.utf8), format: .svg,
                    content: .drawing(DrawingHeader(width: 300, height: 200)))
            }
            trees = try [("layout", layout.position.file), ("house", layout.house.position.file)].map {
                (name: $0, tree: try YAMLReader.read(try project.read($1, upTo: 1 << 20), file: $1))
            }
        }

        var made: [MadeUpPage] { MakeUp(shaper: BoxShaper()).pages(edition, in: layout, pictures: pictures.mapValues { _ in 1.5 }) }
        func record(_ made: [MadeUpPage]) -> PageRecord {
            PageRecord(
                made, of: edition, pictures: pictures,
                layout: LayoutValues(trees.flatMap { PageRecord.Value.all(in: $0.tree, named: $0.name) }))
        }
    }

    /// What the nameplate, the index and the imprint say is held against the earlier page as all other text is.
    @Test func changesOfAFrontPagesFurnitureAreTold() throws {
        let sample = try Sample("yunling-612")
        let earlier = sample.record(sample.made)
        func redline(_ change: (inout Sample) -> Void) -> Redline {
            var other = sample
            change(&other)
            return Redline(from: earlier, to: other.record(other.made), earlier: "the last proof")
        }
        #expect(redline { _ in }.isEmpty)
        let number = redline { $0.edition.issue?.number = 615 }
        #expect(number.texts.map(\.story) == ["nameplate"] && number.texts.map(\.before) == ["612"] && number.texts.map(\.after) == ["615"])
        let entry = redline { $0.edition.index?.entries[2].text = Text([.init("一月菜价")], at: $0.edition.position) }
        #expect(entry.texts.map(\.story) == ["index"] && entry.texts.map(\.after) == ["月"])
        let price = redline { $0.layout.house.furniture.fields["price"] = "每份2元" }
        #expect(price.texts.map(\.story) == ["imprint"] && price.texts.map(\.before) == ["1"])
    }

    @Test(arguments: ["xiashi", "county-brief", "bailu"])
    func aPageIsEqualToItself(id: String) throws {
        let sample = try Sample(id)
        let record = sample.record(sample.made)
        let redline = Redline(from: record, to: sample.record(sample.made), earlier: "itself")
        #expect(redline.isEmpty)
        #expect(redline.unchanged.characters == record.stories.flatMap(\.texts).reduce(0) { $0 + $1.unicodeScalars.count })
        #expect(redline.unchanged.blocks == record.blocks.count && redline.unchanged.values == record.values.count)
    }

    /// 25 trials a sample, each with a change of words in up to three sections, of a picture and of a value: 300 and more in all.
    @Test(arguments: ["xiashi", "county-brief", "bailu"])
    func everySeededEditIsFoundAndPlacedAndNoOther(id: String) throws {
        let sample = try Sample(id)
        let made = sample.made
        let record = sample.record(made)
        var count = 0
        for trial in 0..<25 {
            var seed = Seed(trial * 2 + (id == "xiashi" ? 1 : 2))
            var changed = sample
            var edits: [SeededEdit] = []
            for section in changed.edition.sections.indices.shuffled(&seed).prefix(3) {
                let kind = SeededEdit.Kind.allCases[(trial + edits.count) % 4]
                if let edit = SeededEdit.make(kind, in: section, of: &changed.edition, &seed) { edits.append(edit) }
            }
            let picture = changed.changePicture(&seed)
            let value = changed.changeValue(&seed)
            let page = changed.made
            #expect(page.flatMap(\.overset).isEmpty, "trial \(trial)")
            let redline = Redline(from: record, to: changed.record(page), earlier: "the sample")
            check(redline, edits, changed, page, trial)
            #expect(Set(redline.pictures.compactMap(\.after?.file)) == Set([picture].compactMap { $0?.lastPart }), "trial \(trial)")
            #expect(redline.values.map(\.name) == [value.name] && redline.values.first?.after == value.value, "trial \(trial)")
            checkBlocks(redline, made, page, trial)
            count += edits.count + (picture == nil ? 0 : 1) + 1
        }
        #expect(count >= 100)
    }

    /// Each edit of words once, at its characters; no story tells anything that was not done to it.
    private func check(_ redline: Redline, _ edits: [SeededEdit], _ sample: Sample, _ page: [MadeUpPage], _ trial: Int) {
        let told = redline.texts.map { "\($0.story): \($0.before)>\($0.after)" }.sorted()
        let done = edits.map { "\(sample.edition.sections[$0.section].id): \($0.before)>\($0.after)" }.sorted()
        #expect(told == done, "trial \(trial)")
        let stories = StoryTexts(page.flatMap(\.blocks), edition: sample.edition).stories
        for change in redline.texts {
            let scalars = stories.first { $0.id == change.story }?.elements.flatMap(\.scalars) ?? []
            let marked = scalars[change.characters.clamped(to: scalars.indices)]
            #expect(String(String.UnicodeScalarView(marked)) == change.after.replacingOccurrences(of: "¶", with: ""), "trial \(trial)")
        }
    }

    /// A block is told where its frame, its items or a picture's place differ, seen without the record.
    private func checkBlocks(_ redline: Redline, _ before: [MadeUpPage], _ after: [MadeUpPage], _ trial: Int) {
        let differing = zip(before.flatMap(\.blocks), after.flatMap(\.blocks)).filter { old, new in
            let corner = old.box.origin - new.box.origin
            return old.frame != new.frame || old.items != new.items.map { $0.translated(by: corner) }
        }
        func plain(_ name: String) -> String { name.components(separatedBy: " (")[0] }
        #expect((redline.blocks.map(\.name) + redline.reflowed).map(plain).sorted() == differing.map(\.1.name).sorted(), "trial \(trial)")
        func place(_ frame: Frame) -> [Int] { [frame.column, frame.columns, frame.line, frame.lines] }
        let moved = differing.filter { place($0.0.frame) != place($0.1.frame) }.map(\.1.name)
        #expect(
            Set(redline.blocks.filter { $0.kind == .moved || $0.kind == .resized }.map { plain($0.name) }) == Set(moved), "trial \(trial)")
    }

    @Test func theRecordOfACertificateIsReadAsItWasWritten() throws {
        let sample = try Sample("county-brief")
        let record = sample.record(sample.made)
        let document = CertificateDigest.added(
            to: OrderedJSON.fields([.init("certificate", .text("broadsheet-copy-certificate/3"))] + record.fields).document)
        #expect(try PageRecord(certificate: document, file: "c.json") == record)
        // Any value that is changed is told, though the certificate stands alone.
        for place in stride(from: 40, to: document.count - 8, by: 17) where (0x30...0x39).contains(document[place]) {
            var changed = document
            changed[place] ^= 1
            #expect(throws: Refusal.self) { try PageRecord(certificate: changed, file: "c.json") }
        }
        let refusal = #expect(throws: Refusal.self) {
            try PageRecord(certificate: Array("{ \"certificate\": \"1\" }".utf8), file: "c.json")
        }
        #expect(refusal?.diagnostics.first?.message.contains("older form") == true)
    }
}

extension RedlineTests.Sample {
    /// Puts another file in a picture's place; its path, or nil where there is none.
    fileprivate mutating func changePicture(_ seed: inout Seed) -> String? {
        let shown = pictures.keys.sorted()
        guard !shown.isEmpty else { return nil }
        let path = shown[seed.below(shown.count)]
        pictures[path] = pictures[path].map {
            PictureFile(path: $0.path, bytes: $0.bytes + [0], format: $0.format, content: $0.content)
        }
        return path
    }

    /// Changes a value in the tree of the house's file.
    fileprivate mutating func changeValue(_ seed: inout Seed) -> PageRecord.Value {
        let index = trees.count - 1
        var number = seed.below(trees[index].tree.root.texts)
        var changed = PageRecord.Value(name: "", value: "")
        let root = trees[index].tree.root.changing(&number, named: trees[index].name + " ", &changed)
        trees[index].tree = SourceTree(file: trees[index].tree.file, root: root)
        return changed
    }
}

extension SourceNode {
    /// How many texts stand in it.
    fileprivate var texts: Int {
        switch content {
        case .text: 1
        case .list(let items): items.reduce(0) { $0 + $1.texts }
        case .mapping(let entries): entries.reduce(0) { $0 + $1.value.texts }
        }
    }

    /// The node with its text of this number, counted in order, written otherwise.
    fileprivate func changing(_ number: inout Int, named name: String, _ changed: inout PageRecord.Value) -> SourceNode {
        let way = name.hasSuffix(" ") ? name : name + "."
        switch content {
        case .text(let text):
            defer { number -= 1 }
            guard number == 0 else { return self }
            changed = PageRecord.Value(name: name, value: text.string + "1")
            return SourceNode(.text(SourceText(text.string + "1", at: position)), at: position)
        case .list(let items):
            return SourceNode(
                .list(items.enumerated().map { $0.element.changing(&number, named: way + "\($0.offset + 1)", &changed) }), at: position)
        case .mapping(let entries):
            let new = entries.map { SourceNode.Entry(key: $0.key, value: $0.value.changing(&number, named: way + $0.key.string, &changed)) }
            return SourceNode(.mapping(new), at: position)
        }
    }
}

extension Range<Int> {
    /// Its numbers in an order of chance.
    fileprivate func shuffled(_ seed: inout Seed) -> [Int] {
        var all = Array(self)
        for index in all.indices.dropFirst() { all.swapAt(index, seed.below(index + 1)) }
        return all
    }
}
