import Makeup
import Measure

/// Each picture's file, and how finely it prints: pixels an inch at its printed size, marked where they are fewer than the house asks for.
struct PictureOverlay: Overlay {
    static let name = "pictures"

    func items(of draft: ProofDraft) -> [PlacedItem] {
        draft.subject.made.page.pictures.flatMap { picture -> [PlacedItem] in
            guard let file = draft.subject.pictures[picture.file] else { return [] }
            let resolution = file.resolution(printed: picture.wholeSize).map { Int($0.least.rounded()) }
            let least = draft.subject.layout.house.press.photoResolution
            let isCoarse = resolution.flatMap { found in least.map { found < $0 } } ?? false
            let vectors = file.page.map { "PDF 第 \($0.number) 页，此处为示意，版上照原稿" } ?? "矢量图"
            let told = resolution.map { "\($0) dpi" + (isCoarse ? "，低于 \(least ?? 0)" : "") } ?? vectors
            return label(
                "\(isCoarse ? "▲ " : "")\(picture.file.lastPart)　\(told)　\(picture.box.size.inMillimetres)", in: picture.box, isCoarse,
                draft)
        }
    }

    private func label(_ text: String, in box: Box, _ isCoarse: Bool, _ draft: ProofDraft) -> [PlacedItem] {
        let words = draft.lettering.line(text, .tag, isCoarse ? ProofInks.red : ProofInks.black)
        let size = ProofLettering.size(of: .tag)
        let ground = Box(x: box.left, y: box.bottom - size - .pt(4), width: words.width + .pt(8), height: size + .pt(4))
        return [
            .panel(Panel(box: ground, ink: ProofInks.paper)), ProofStrokes.frame(box, .pt(0.4), isCoarse ? ProofInks.red : ProofInks.blue),
        ]
            + words.placed(at: Point(x: ground.left + .pt(4), y: ground.bottom - .pt(3)))
    }
}

extension String {
    /// The last part of a path.
    var lastPart: String { utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? self }
}

extension Size {
    /// `120 × 80 mm`.
    var inMillimetres: String { "\(Int(width.millimetres.rounded())) × \(Int(height.millimetres.rounded())) mm" }
}
