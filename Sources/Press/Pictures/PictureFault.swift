import Source

/// Why a picture cannot be printed, in an editor's words.
struct PictureFault: Error, Hashable {
    var message: String
    var hint: String

    init(_ message: String, hint: String = "open the picture in an image program and save it again, or ask for it anew") {
        self.message = message
        self.hint = hint
    }

    func refusal(of path: String) -> Refusal {
        Refusal([.error("press.picture", at: SourcePosition(file: path), "'\(path)': \(message)", hint: hint)])
    }

    static let truncated = PictureFault("the picture file is damaged or ends too soon")

    static func checkSize(width: Int, height: Int) throws(PictureFault) {
        guard width > 0, height > 0 else { throw PictureFault("the picture is empty: \(width) x \(height) pixels") }
        guard width <= PictureLimits.side, height <= PictureLimits.side, width * height <= PictureLimits.pixels else {
            throw PictureFault(
                "the picture has \(width) x \(height) pixels, more than a page can use",
                hint: "reduce it to at most 30,000 pixels a side and 150 megapixels")
        }
    }
}
