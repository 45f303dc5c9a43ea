import Measure
import Press

/// The marked content that stands open while a page is read: which element of the document's structure a mark belongs to, and the text
/// that replaces what its glyphs say. ISO 32000-1, 14.6 and 14.9.4.
struct MarkedContent {
    private struct Sequence {
        /// The number by which the structure tree knows it.
        var identifier: Int?
        /// The text of the whole sequence, until it was said.
        var actualText: [Unicode.Scalar]?
    }

    private var open: [Sequence] = []
    /// So many stand open outside the form that is being read.
    private var outside = 0

    private static let depthLimit = 1000

    /// The innermost sequence that the structure tree knows; nil outside of all.
    var identifier: Int? { open.last { $0.identifier != nil }?.identifier }

    mutating func begin(_ o: Operands, resources: PDFObject?) {
        guard open.count < Self.depthLimit else { return }
        var sequence = o.operation.kind == .beginMarkedWithProperties ? Self.properties(o, resources) : Sequence()
        // A form that is part of an element numbers its content by itself. ISO 32000-1, 14.7.4.2.
        if outside > 0, open[..<outside].contains(where: { $0.identifier != nil }) { sequence.identifier = nil }
        open.append(sequence)
    }

    mutating func end() { if open.count > outside { open.removeLast() } }

    /// What is open stays open until the form that is read now ends.
    mutating func enterForm() { outside = open.count }

    /// Takes what has been said of the open texts within a form, which leaves nothing open.
    mutating func leaveForm(_ inner: MarkedContent) { open = Array(inner.open.prefix(inner.outside)) }

    /// What shown glyphs say: the outermost replacement text at the first of its glyphs, nothing at the others, their own text where
    /// none is open.
    mutating func text(of glyphs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let index = open.firstIndex(where: { $0.actualText != nil }) else { return glyphs }
        defer { open[index].actualText = [] }
        return open[index].actualText ?? []
    }

    /// Properties written in place, or by their name in the resources.
    private static func properties(_ o: Operands, _ resources: PDFObject?) -> Sequence {
        let operands = o.operation.operands
        if operands.count == 2, operands[1].kind == .name {
            let stated = resources?["Properties"]?[o.reader.name(operands[1])]
            return Sequence(
                identifier: stated?["MCID"]?.integer, actualText: (stated?["ActualText"]?.text).map { Array($0.unicodeScalars) })
        }
        var sequence = Sequence()
        for (key, value) in zip(operands, operands.dropFirst()) where key.kind == .name {
            switch (o.reader.name(key), value.kind) {
            case ("MCID", .number): sequence.identifier = Int(value.value.bounded)
            case ("ActualText", .hexString): sequence.actualText = text(HexString(digits: o.reader.bytes[value.start..<value.end]).bytes)
            case ("ActualText", .string):
                sequence.actualText = text(LiteralString.bytes(o.reader.bytes[(value.start + 1)..<(value.end - 1)]))
            default: break
            }
        }
        return sequence
    }

    /// A text string: UTF-16 or UTF-8 with its mark, else one byte a character. ISO 32000-1, 7.9.2.2.
    private static func text(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        if bytes.starts(with: [0xfe, 0xff]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
            return Array(String(decoding: units, as: UTF16.self).unicodeScalars)
        }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars) }
        return bytes.map { Unicode.Scalar($0) }
    }
}
