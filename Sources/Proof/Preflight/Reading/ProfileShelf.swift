import Measure
import Press
import Source

/// The output profile of plates that are read one after another, unpacked and looked at once. Belongs to one task at a time.
final class ProfileShelf {
    /// The profile that was looked at last, as it stands in its file, and what is wrong with it.
    private var last: (packed: [UInt8], filter: String?, faults: [Diagnostic])?

    private static let mostBytes = 8 << 20

    /// Nil where there is no profile that can be read.
    func faults(of stream: PDFObject) -> [Diagnostic]? {
        guard !stream.has("DecodeParms"), let packed = stream.streamData(decoding: false) else { return unpackedFaults(of: stream) }
        let filter = stream["Filter"].map { $0.name ?? "" }
        if let last, filter != "", last.filter == filter, last.packed.hasSameBytes(as: packed) { return last.faults }
        guard let faults = unpackedFaults(of: stream) else { return nil }
        if filter != "" { last = (packed, filter, faults) }
        return faults
    }

    private func unpackedFaults(of stream: PDFObject) -> [Diagnostic]? {
        stream.streamData(limit: Self.mostBytes).map {
            OutputCondition(identifier: "", registry: nil, information: "", profilePath: "", profile: $0).profileFaults
        }
    }
}
