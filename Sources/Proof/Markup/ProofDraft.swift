import Layout
import Makeup
import Measure
import Source
import Typesetting

/// A proof in the making: its subject, and what every overlay asks of it. Places are from the top left corner of the trim.
public struct ProofDraft {
    let subject: ProofSubject
    let stamp: ProofStamp
    let lettering: ProofLettering
    /// The language of findings and of what was changed to fill the page.
    let wording: Wording
    /// The characters of all pages, so that a story can be followed.
    let characters: PageCharacters
    /// The blocks of all pages, and which of them are this page's.
    let allBlocks: [PlacedBlock]
    let ownBlocks: Range<Int>
    /// The findings with their numbers and, where they have one, their place on this page.
    let findings: [NumberedFinding]

    public init(_ subject: ProofSubject, stamp: ProofStamp, wording: Wording = .english, shaper: any Shaper) {
        self.subject = subject
        self.stamp = stamp
        self.wording = wording
        lettering = ProofLettering(house: subject.layout.house, shaper: shaper)
        let blocks = subject.pages.flatMap(\.blocks)
        let first = subject.pages[..<subject.page].reduce(0) { $0 + $1.blocks.count }
        let own = first..<(first + subject.made.blocks.count)
        (allBlocks, ownBlocks) = (blocks, own)
        characters = PageCharacters(blocks)
        let places = PlaceIndex(
            characters, of: blocks, edition: subject.edition, on: PrintedPages(subject.layout, from: subject.edition.folio.page))
        let numbers = zip(subject.pages, subject.numbers).flatMap { page, number in page.blocks.map { _ in number } }
        findings = subject.findings.enumerated().map { index, finding in
            let place = finding.position.flatMap(places.place)
            let isHere = place.map { own.contains($0.block) } ?? false
            return NumberedFinding(
                number: index + 1, finding: finding, place: isHere ? place : nil, elsewhere: isHere ? nil : place.map { numbers[$0.block] })
        }
    }

    var blocks: [PlacedBlock] { subject.made.blocks }
    var lattice: Lattice { subject.made.lattice ?? subject.layout.sheet.lattice }
    var trim: Size { subject.made.page.trim }

    /// The column of text that a place stands in, over the block's height: of the block's leg, else the block.
    func column(of box: Box, in block: PlacedBlock) -> Box {
        let columns = block.legs.map(\.frame.box).filter { $0.left <= box.centre.x }
        guard let column = columns.max(by: { $0.left < $1.left }) else { return block.box }
        return Box(x: column.left, y: block.box.top, width: column.width, height: block.box.height)
    }

    /// What a block is called in the lists: `2 园镇融合 赋能发展`.
    func title(of block: PlacedBlock) -> String {
        guard block.plan.kind == .section, subject.edition.sections.indices.contains(block.plan.number - 1) else {
            return block.chineseName
        }
        let heading = subject.edition.sections[block.plan.number - 1].heading.plain
        return "\(block.plan.number) " + heading.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

/// A finding with its number on the proof.
struct NumberedFinding {
    var number: Int
    var finding: Diagnostic
    /// Nil for what concerns no one place of this page.
    var place: PlaceIndex.Place?
    /// 版次 of the other page that it has its place on.
    var elsewhere: PageNumber?
}

extension PlacedBlock {
    /// The kind of block in the trade's word.
    fileprivate var chineseName: String {
        switch plan.kind {
        case .folio: "报眉"
        case .kicker: "引题"
        case .filler: "补白"
        case .headline: "主题"
        case .note: "编者按"
        case .lead: "导语"
        case .figures: "数字"
        case .picture: "图 \(plan.number)"
        case .section: "第 \(plan.number) 节"
        case .closing: "结语"
        case .nameplate: "报头"
        case .imprint: "报脚"
        case .index: "导读"
        case .advertisement: "广告 \(plan.number)"
        case .code: "二维码 \(plan.number)"
        }
    }
}
