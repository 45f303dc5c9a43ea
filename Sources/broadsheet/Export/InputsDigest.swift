import BroadsheetDesk
import Copy
import Layout
import Measure
import Source

/// The digest of everything that an edition's export depends on: the program, the order, the edition's file and pictures, and the grounds.
struct InputsDigest {
    private var parts: [String]

    init(_ order: ExportOrder) { parts = [Manifest.format, Version.producer, order.key] }

    /// The bytes of the edition's file.
    mutating func add(edition bytes: [UInt8]) { parts += ["edition", SHA256.hex(of: bytes)] }

    mutating func add(_ pictures: [String: PictureFile]) {
        for (path, file) in pictures.sorted(by: { $0.key < $1.key }) { parts += [path, file.digest] }
    }

    /// The pages that its index points to, which other editions tell.
    mutating func add(_ index: PageIndex?) { parts += (index?.entries ?? []).map { $0.page?.printed ?? "" } }

    /// The tables of an edition, whose rows may stand in files of their own.
    mutating func addTables(of edition: Edition) {
        for case .table(let table) in edition.sections.flatMap(\.body) { parts += ["table", SHA256.hex(of: Array(table.plain.utf8))] }
    }

    mutating func add(_ ground: Ground) { parts.append(ground.digest) }

    var hex: String { SHA256.hex(of: Array(parts.joined(separator: "\n").utf8)) }
}
