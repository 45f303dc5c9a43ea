import Foundation
import Measure

extension RunManifest: Decodable {
    /// Nil for anything that is not whole, or is no manifest of this format.
    init?(_ bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(RunManifest.self, from: Data(bytes)) else { return nil }
        self = read
    }

    private enum Keys: String, CodingKey { case manifest, engine, form, with, margin, strict, shard, grounds, editions }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Keys.self)
        guard try fields.decode(String.self, forKey: .manifest) == Self.format else {
            throw DecodingError.dataCorruptedError(forKey: .manifest, in: fields, debugDescription: "another format")
        }
        engine = try fields.decode(String.self, forKey: .engine)
        order = ExportOrder(
            form: try fields.decode(ExportOrder.Form.self, forKey: .form),
            companions: Set(try fields.decode([ExportOrder.Companion].self, forKey: .with)),
            margin: try fields.millimetres(forKey: .margin), isStrict: try fields.decode(Bool.self, forKey: .strict))
        share = try fields.decodeIfPresent(Share.self, forKey: .shard)
        grounds = try fields.decode([Ground].self, forKey: .grounds)
        editions = try fields.decode([Edition].self, forKey: .editions)
    }
}

extension RunManifest.Edition {
    private enum Keys: String, CodingKey { case edition, sha256, complete, sections, of }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Keys.self)
        edition = try fields.decode(String.self, forKey: .edition)
        sha256 = try fields.decodeIfPresent(String.self, forKey: .sha256)
        complete = try fields.decode(Bool.self, forKey: .complete)
        if let sections = try fields.decodeIfPresent([Int].self, forKey: .sections) {
            share = EditionShare.Part(sections: sections, of: try fields.decode([Int].self, forKey: .of))
        }
    }
}

extension ExportOrder.Form: Decodable {}
extension ExportOrder.Companion: Decodable {}
