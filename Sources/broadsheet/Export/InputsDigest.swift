import Layout
import Measure
import Source

/// The digest of everything that an edition's export depends on: the program, the order, the edition's file and pictures, and the grounds.
struct InputsDigest {
    private var parts: [String]

    init(_ order: ExportOrder) { parts = [Manifest.format, Version.producer, order.key] }

    /// The edition's file; take it before the file is read, so that a change in between is noticed the next time.
    mutating func add(edition name: String, of project: Project) throws(Refusal) {
        add("edition", try project.read("Editions/\(name)/edition.yaml", upTo: Limits.yamlBytes))
    }

    mutating func add(_ pictures: [String: PictureFile]) {
        for (path, file) in pictures.sorted(by: { $0.key < $1.key }) { parts += [path, file.digest] }
    }

    mutating func add(_ ground: Ground) { parts.append(ground.digest) }

    private mutating func add(_ name: String, _ bytes: [UInt8]) { parts += [name, SHA256.hex(of: bytes)] }

    var hex: String { SHA256.hex(of: Array(parts.joined(separator: "\n").utf8)) }
}
