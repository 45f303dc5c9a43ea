import Measure
import Source

/// The table directory of a font file (OpenType 1.9, "Organization of an OpenType Font"), read with every bound checked.
///
/// A file is read here before any of it is given to C: a truncated or damaged font is a `Fault`, never a crash.
struct SfntFile {
    /// Why a file cannot serve, in an editor's words.
    struct Fault: Error, Hashable {
        var message: Message
    }

    /// The place of each table in the file.
    private(set) var tables: [String: Range<Int>] = [:]

    /// Reads the directory of one face.
    init(_ bytes: UnsafeRawBufferPointer, face index: Int) throws {
        let file = BigEndianBytes(bytes)
        let start = try Self.faceStart(file, index)
        let count = Int(try file.uint16(start + 4))
        for entry in 0..<count {
            let at = start + 12 + 16 * entry
            let offset = Int(try file.uint32(at + 8))
            let end = offset + Int(try file.uint32(at + 12))
            let tag = try file.tag(at)
            guard end <= bytes.count else {
                throw Fault(
                    message:
                        "the file is cut short: its table '\("tag", tag)' should reach byte \("end", end), but there are \("bytes", bytes.count)"
                )
            }
            tables[tag] = offset..<end
        }
        try demandTables()
    }

    var outlines: FontFace.Outlines { tables["CFF "] != nil ? .cff : .trueType }

    /// The offset of the face's directory: in a collection, by its number.
    private static func faceStart(_ file: BigEndianBytes, _ index: Int) throws -> Int {
        let version = try file.tag(0)
        if version == "ttcf" {
            let count = Int(try file.uint32(8))
            guard index >= 0, index < count else {
                throw Fault(message: "the file has \("faces", count) faces, and there is no face \("index", index)")
            }
            return Int(try file.uint32(12 + 4 * index))
        }
        guard ["OTTO", "true", "\0\u{1}\0\0"].contains(version) else {
            throw Fault(message: "the file is not an OpenType or TrueType font")
        }
        guard index == 0 else { throw Fault(message: "the file has one face, and there is no face \("index", index)") }
        return 0
    }

    private func demandTables() throws {
        let outlineTables = tables["CFF "] != nil ? [] : ["glyf", "loca"]
        for tag in ["head", "hhea", "hmtx", "maxp", "cmap"] + outlineTables where tables[tag] == nil {
            throw Fault(message: "the font lacks its table '\("tag", tag)'")
        }
    }
}

/// Numbers of a font file, most significant byte first; a place beyond the end is a fault.
struct BigEndianBytes {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func uint16(_ at: Int) throws -> UInt16 {
        try demand(at, 2)
        return UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))
    }

    func uint32(_ at: Int) throws -> UInt32 {
        try demand(at, 4)
        return UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }

    func tag(_ at: Int) throws -> String {
        try demand(at, 4)
        return String(scalars: (at..<at + 4).map { Unicode.Scalar(bytes[$0]) })
    }

    private func demand(_ at: Int, _ count: Int) throws {
        guard at >= 0, at + count <= bytes.count else { throw SfntFile.Fault(message: "the font file is cut short or damaged") }
    }
}
