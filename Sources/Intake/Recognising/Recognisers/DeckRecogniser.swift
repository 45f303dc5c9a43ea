/// 副题: a line under the title, often behind a dash.
enum DeckRecogniser {
    static func isDashed(_ line: Line) -> Bool { line.starts(with: "—") || line.starts(with: "--") || line.starts(with: "――") }
}
