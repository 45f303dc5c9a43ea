import Foundation
import Measure
import Source

/// Reading back what an export has written: to resume it, and to put its shards together.
extension Manifest: Decodable {
    /// Nil for anything that is not whole, or is no manifest of this format.
    init?(_ bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else { return nil }
        self = read
    }

    private enum Keys: String, CodingKey { case manifest, edition, paper, date, page, form, inputs, trim, complete, files, parts }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Keys.self)
        guard try fields.decode(String.self, forKey: .manifest) == Self.format else {
            throw DecodingError.dataCorruptedError(forKey: .manifest, in: fields, debugDescription: "another format")
        }
        head = ManifestHead(
            edition: try fields.decode(String.self, forKey: .edition), paper: try fields.decode(String.self, forKey: .paper),
            date: try fields.decode(String.self, forKey: .date), page: try fields.decode(Int.self, forKey: .page),
            form: try fields.decode(ExportOrder.Form.self, forKey: .form), inputs: try fields.decode(String.self, forKey: .inputs),
            trim: try fields.decodeIfPresent(Millimetres.self, forKey: .trim)?.size)
        isComplete = try fields.decode(Bool.self, forKey: .complete)
        sharedFiles = try fields.decode([ManifestPart.File].self, forKey: .files)
        parts = try fields.decode([ManifestPart].self, forKey: .parts)
    }

    /// Every file that it names, in its order.
    var files: [ManifestPart.File] { parts.flatMap(\.files) + sharedFiles }
}

extension ManifestPart.File: Decodable {
    private enum Keys: String, CodingKey { case file, bytes, sha256, sheet }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Keys.self)
        self.init(
            name: try fields.decode(String.self, forKey: .file), bytes: try fields.decode(Int.self, forKey: .bytes),
            digest: try fields.decode(String.self, forKey: .sha256),
            sheet: try fields.decodeIfPresent(Millimetres.self, forKey: .sheet)?.size)
    }
}

extension ManifestPart.Place: Decodable {
    private enum Keys: String, CodingKey { case page, x, y }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Keys.self)
        let size = try Millimetres(from: decoder).size
        page = try fields.decode(Int.self, forKey: .page)
        box = Box(
            x: try fields.millimetres(forKey: .x), y: try fields.millimetres(forKey: .y), width: size.width, height: size.height)
    }
}

/// A size as manifests state it.
private struct Millimetres: Decodable {
    private enum Keys: String, CodingKey { case width, height }

    let size: Size

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Keys.self)
        size = Size(width: try fields.millimetres(forKey: .width), height: try fields.millimetres(forKey: .height))
    }
}

extension KeyedDecodingContainer {
    /// A length as manifests state it. Its unit is less than a thousandth of a millimetre, so that what is read is written as it was.
    func millimetres(forKey key: Key) throws -> Length {
        let value = try decode(Double.self, forKey: key)
        guard value.magnitude < Limits.quantity else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "no sheet is as large")
        }
        return .mm(value)
    }
}
