import Copy
import Source

/// 电头: `本报讯（记者 某某）`, `新华社北京1月3日电（记者某某）`, at the beginning of the first paragraph.
enum DatelineRecogniser {
    private static let agencies = ["本报", "新华社", "据新华社", "中新社", "中新网", "人民网", "新华网", "央视网", "本网", "本台"]
    private static let most = 24

    /// Where it ends.
    static func end(_ line: Line) -> Int? {
        guard let agency = agencies.filter(line.starts).max(by: { $0.unicodeScalars.count < $1.unicodeScalars.count }) else { return nil }
        let start = agency.unicodeScalars.count
        guard let stop = line.text[start...].prefix(most).firstIndex(where: { $0 == "讯" || $0 == "电" }) else { return nil }
        guard !line.text[start..<stop].contains(where: { "，。；：“”！？".unicodeScalars.contains($0) }) else { return nil }
        var end = stop + 1
        if line.text[stop] == "电", end < line.count, !Self.mayFollow(line.text[end]) { return nil }
        if end < line.count, line.text[end] == "（" || line.text[end] == "(" {
            guard let close = line.text[end...].prefix(60).firstIndex(where: { $0 == "）" || $0 == ")" }) else { return nil }
            end = close + 1
        }
        return end < line.count ? end : nil
    }

    /// 电 begins words too: 本报电子版.
    private static func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || scalar == "（" || scalar == "(" || scalar == "题" || scalar == "　"
    }
}
