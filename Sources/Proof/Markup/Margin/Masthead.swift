import Copy
import Makeup
import Measure

/// The head of a proof: what it is a proof of, 校次, date and digests, and room for the signatures.
struct Masthead {
    static let name = "masthead"
    static let height = Length.mm(27)

    let draft: ProofDraft
    let width: Length

    /// From the top left corner of the head.
    var items: [PlacedItem] {
        [.group(Group(.artifact, label: "proof masthead", items: title + stages + signatures + [foot]))]
    }

    private var foot: PlacedItem { ProofStrokes.across(.zero, width, at: Self.height, .pt(1.5), ProofInks.black) }

    // MARK: What it is of

    private var title: [PlacedItem] {
        let folio = draft.subject.edition.folio
        let headline = draft.subject.edition.title
        let words = draft.lettering.line("大样", .title)
        let left = words.width + .mm(6)
        return words.placed(at: Point(x: .zero, y: .mm(13)))
            + write(
                "\(folio.paper)　\(folio.date.chinese)　\(folio.date.weekday)　第 \(draft.subject.number.printed) 版　\(folio.name)",
                .heading, x: left, y: .mm(7))
            + write("《\(headline)》", .heading, x: left, y: .mm(12.5))
            + write(
                "稿件 \(draft.stamp.edition.prefix(16))　版式 \(draft.subject.layout.name) \(draft.stamp.layout.prefix(16))", .note,
                ProofInks.grey, x: left, y: .mm(18))
            + write(comparison, .note, ProofInks.grey, x: left, y: .mm(22.5))
    }

    private var comparison: String {
        guard let redline = draft.subject.redline else { return "细线为版心网格；边栏外为版心行号，栏前为本文行号；编号对应边栏清单" }
        return "对照 \(redline.earlier)　下加线为新增，∧ 为删除，虚线框为原位；编号对应边栏清单"
    }

    private func write(_ text: String, _ voice: ProofLettering.Voice, _ ink: InkName = ProofInks.black, x: Length, y: Length)
        -> [PlacedItem]
    {
        draft.lettering.line(text, voice, ink).placed(at: Point(x: x, y: y))
    }

    // MARK: 校次 and date

    private var stages: [PlacedItem] {
        let left = width - .mm(166)
        let boxes = ProofStage.allCases.enumerated().flatMap { index, stage in
            tick(stage.rawValue, isChosen: draft.stamp.stage == stage, x: left + .mm(17) * index, y: .mm(7))
        }
        let date = draft.stamp.date.map { "日期　\($0)" } ?? "日期"
        let blank =
            draft.stamp.date == nil ? [ProofStrokes.across(left + .mm(12), left + .mm(60), at: .mm(15.5), .pt(0.5), ProofInks.black)] : []
        return boxes + write(date, .heading, x: left, y: .mm(15)) + blank
    }

    private func tick(_ text: String, isChosen: Bool, x: Length, y: Length) -> [PlacedItem] {
        let side = ProofLettering.size(of: .note)
        let box = Box(x: x, y: y - side * 0.85, width: side, height: side)
        let full = isChosen ? [PlacedItem.panel(Panel(box: box.outset(by: .pt(-1.5)), ink: ProofInks.black))] : []
        return [ProofStrokes.frame(box, .pt(0.6), ProofInks.black)] + full
            + write(text, isChosen ? .strong : .note, x: box.right + .pt(3), y: y)
    }

    // MARK: Signatures

    /// The folio's credits, each with a line to sign on.
    private var signatures: [PlacedItem] {
        let named = draft.subject.edition.folio.credits.map(\.role)
        let roles = named.isEmpty ? ["责任编辑", "版式", "校对"] : named
        let left = width - .mm(94)
        let step = (width - left) / max(1, roles.count)
        return roles.enumerated().flatMap { index, role in
            let x = left + step * index
            return write(role, .note, x: x, y: .mm(7))
                + [ProofStrokes.across(x, x + step - .mm(4), at: .mm(20), .pt(0.5), ProofInks.black)]
        }
    }
}
