/// Files of a project that whoever opens it gives: an edition that comes by a pipe, pictures of a picture desk. No two are equal but the same.
public final class SuppliedFiles: Sendable {
    /// Gives a file by its path from the project's root; nil for one that is to be read from the disk.
    public typealias Resolver = @Sendable (_ path: String) throws -> [UInt8]?

    private let resolver: Resolver

    public init(_ resolver: @escaping Resolver) { self.resolver = resolver }

    func bytes(of path: String, namedAt place: SourcePosition) throws(Refusal) -> [UInt8]? {
        do {
            return try resolver(path)
        } catch let refusal as Refusal {
            throw Refusal(
                refusal.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    diagnostic.position = place
                    return diagnostic
                })
        } catch {
            throw Refusal(
                "file.unreadable", at: place, "'\("name", path.printable)' cannot be read: \("reason", String(describing: error))")
        }
    }
}

extension SuppliedFiles: Hashable {
    public static func == (a: SuppliedFiles, b: SuppliedFiles) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
