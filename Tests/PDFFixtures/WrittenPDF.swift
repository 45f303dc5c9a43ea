/// A PDF written out object by object, so that a test states every byte of it. ISO 32000-1, 7.5.
public struct WrittenPDF {
    public var version: String
    /// The objects in the order of their numbers, from 1 on; the first is the catalogue.
    public var objects: [String]
    /// Further entries of the trailer.
    public var trailer: String

    public init(version: String, objects: [String], trailer: String = "") {
        self.version = version
        self.objects = objects
        self.trailer = trailer
    }

    public static func stream(_ data: String, _ entries: String = "") -> String {
        "<<\(entries)/Length \(data.utf8.count)>>\nstream\n\(data)\nendstream"
    }

    public var bytes: [UInt8] {
        var text = "%PDF-\(version)\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n" }
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
