import Makeup

/// 改动: what has changed since the earlier proof, by story, with before and after; and what was compared and is the same.
enum ChangeNotes {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        guard let redline = draft.subject.redline else { return [] }
        let count = redline.texts.count + redline.blocks.count + redline.pictures.count + redline.values.count
        return writer.heading("改动", count == 0 ? "与前样相同" : "\(count) 处") + texts(redline, draft, writer) + others(redline, draft, writer)
            + statement(redline, draft, writer)
    }

    private static func texts(_ redline: Redline, _ draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        var story: String?
        return redline.texts.enumerated().flatMap { index, change -> [MarginLine] in
            let head = change.story == story ? [] : writer.entry(title(of: change.story, draft), .strong, inset: .zero)
            story = change.story
            let before = change.before.isEmpty ? "" : "原「\(change.before)」"
            let after = change.after.isEmpty ? "删" : (change.before.isEmpty ? "增「\(change.after)」" : "今「\(change.after)」")
            let context = change.context.isEmpty ? "" : "…\(change.context)　"
            return head + writer.entry(context + before + after, .quote, badge: ProofBadge(number: index + 1, form: .change))
        }
    }

    private static func title(of story: String, _ draft: ProofDraft) -> String {
        draft.allBlocks.first { $0.story(in: draft.subject.edition) == story }.map(draft.title) ?? story
    }

    private static func title(ofBlock name: String, _ draft: ProofDraft) -> String {
        zip(PageRecord.names(of: draft.allBlocks), draft.allBlocks).first { $0.0 == name }.map { draft.title(of: $0.1) } ?? name
    }

    private static func others(_ redline: Redline, _ draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let told =
            redline.blocks.map { title(ofBlock: $0.name, draft) + "　" + words(for: $0) }
            + redline.pictures.map {
                "\($0.place)　\($0.before?.file ?? "无") → \($0.after?.file ?? "无")" + ($0.before?.file == $0.after?.file ? "（内容已换）" : "")
            }
            + redline.values.map { "\($0.name)　\($0.before ?? "无") → \($0.after ?? "无")" }
        return told.enumerated().flatMap { index, text in
            writer.entry(text, .note, badge: ProofBadge(number: redline.texts.count + index + 1, form: .change))
        }
    }

    private static func words(for change: Redline.BlockChange) -> String {
        switch change.kind {
        case .new: "新增"
        case .gone: "撤下"
        case .moved: "移动：\(place(change.before)) → \(place(change.after))"
        case .resized: "改大小：\(place(change.before)) → \(place(change.after))"
        case .reset: "原位重排"
        }
    }

    private static func place(_ block: PageRecord.Block?) -> String {
        guard let block else { return "" }
        return "栏 \(block.column + 1)–\(block.column + block.columns) 行 \(block.line + 1)–\(block.line + block.lines)"
    }

    private static func statement(_ redline: Redline, _ draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let same = redline.unchanged
        let text = "其余未变：逐一比对 \(same.characters) 字、\(same.blocks) 个栏块、\(same.pictures) 幅图、\(same.values) 项版式数值，均与前样相同。"
        let left = redline.notCompared.isEmpty ? "" : "前样未载、不能比对：\(redline.notCompared.joined(separator: "、"))。"
        let reflowed = redline.reflowed.map { title(ofBlock: $0, draft) }.joined(separator: "、")
        return [.space(.pt(4))] + (reflowed.isEmpty ? [] : writer.entry("因文字改动而重排：\(reflowed)", inset: .zero))
            + writer.entry(text + left, .strong, inset: .zero)
    }
}
