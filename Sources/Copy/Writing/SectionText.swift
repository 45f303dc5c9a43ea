/// A section as plain text: its head (引题, heading, 副题, byline), then the paragraphs, figures, charts and captions, parted by empty lines.
///
/// Ruby stands behind its characters in brackets; other marks are left out.
public struct SectionText {
    private let section: Section

    public init(_ section: Section) { self.section = section }

    public var text: String {
        let charts = section.charts.map { chart in ([chart.title.plainWithRuby] + chart.figures.map(\.line)).joined(separator: "\n") }
        let blocks =
            section.head.map(\.plainWithRuby.oneLine) + section.story.map(\.plainWithRuby)
            + (section.statistics.isEmpty ? [] : [section.statistics.map(\.line).joined(separator: "\n")]) + charts
            + section.pictures.map { "［图］\($0.captionLine)" }
        return blocks.joined(separator: "\n\n") + "\n"
    }
}

extension Section {
    /// 引题, heading, 副题 and byline, those that there are.
    fileprivate var head: [Text] { [kicker, heading, deck, byline].compactMap { $0 } }
}

extension Statistic {
    /// `超3500亩`.
    var figure: String { qualifier + number + unit }
    /// `累计征地：超3500亩`.
    var line: String { "\(label)：\(figure)" }
}

extension Picture {
    /// The caption and who made the picture; where it has neither, what it shows.
    var captionLine: String {
        let texts = [caption, credit].compactMap { $0?.plainWithRuby.oneLine }
        return texts.isEmpty ? alternative : texts.joined(separator: "　")
    }
}

extension Text {
    /// The text with each annotation in brackets behind the characters it belongs to.
    var plainWithRuby: String {
        spans.map { span in
            if case .ruby(let annotation) = span.mark { "\(span.text)（\(annotation)）" } else { span.text }
        }.joined()
    }
}

extension String {
    /// The text without the editor's own breaks.
    var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: "　") }
}
