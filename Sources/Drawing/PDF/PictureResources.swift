/// Mends the list of a page's pictures: Cairo lists a picture once for each time that it is placed, under one and the same key, and a
/// dictionary with a key twice is damaged (ISO 32000-1, 7.3.7). The spare entries are overwritten with spaces, so that nothing moves.
enum PictureResources {
    private static let opening = Array("/XObject << ".utf8)

    static func mend(_ pdf: inout [UInt8]) {
        var at = 0
        while let start = find(opening, in: pdf, from: at) {
            let from = start + opening.count
            guard let end = pdf[from...].firstIndex(of: UInt8(ascii: ">")) else { return }
            blankRepeats(&pdf, from..<end)
            at = end
        }
    }

    /// The entries have the form `/x44 44 0 R `.
    private static func blankRepeats(_ pdf: inout [UInt8], _ range: Range<Int>) {
        var seen: Set<[UInt8]> = []
        var start = range.lowerBound
        while start < range.upperBound, pdf[start] == UInt8(ascii: "/") {
            guard let last = pdf[start..<range.upperBound].firstIndex(of: UInt8(ascii: "R")) else { return }
            let entry = Array(pdf[start...last])
            if !seen.insert(entry).inserted {
                for index in start...last { pdf[index] = UInt8(ascii: " ") }
            }
            start = last + 2
        }
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var at = start
            while at + wanted.count <= buffer.count {
                if buffer[at] == wanted[0], (0..<wanted.count).allSatisfy({ buffer[at + $0] == wanted[$0] }) { return at }
                at += 1
            }
            return nil
        }
    }
}
