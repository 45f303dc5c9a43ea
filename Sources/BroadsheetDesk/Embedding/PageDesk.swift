import Measure
import Source
import Synchronization

/// Makes newspaper pages within a program: an edition goes in as bytes, plates, certificate, pictures and findings come out as bytes.
///
/// It writes nothing but its cache, ends no process, prints nothing and keeps nothing global: a program may have several. Editions are made
/// several at once, each on a thread of its own; what one leaves for the next (open fonts, shapes of words) is kept, bounded, and changes
/// nothing that is made: the same order, the same bytes.
public final class PageDesk: Sendable {
    /// Gives a file that an edition names, by the path it is written with: `pictures/hill.jpg`. Nil where there is none.
    public typealias FileResolver = @Sendable (_ path: String) throws -> [UInt8]?

    /// What is to be made.
    public struct Order: Sendable {
        /// The edition as YAML or JSON, as `edition.schema.json` describes it.
        public var edition: [UInt8]
        /// What it is called: small letters, digits and hyphens. Files are named after it, and documents tell themselves apart by it.
        public var name: String
        /// Another layout than the edition names: `auto`, `tabloid`, or `paper/layout`.
        public var layout: String?
        /// Warnings refuse, like errors.
        public var isStrict = false
        /// Pixels an inch of a picture of each page, 20 to 600; nil for none.
        public var pictureResolution: Int?
        /// The pictures that the edition names.
        public var files: FileResolver

        public init(
            edition: [UInt8], name: String = "edition", layout: String? = nil, isStrict: Bool = false, pictureResolution: Int? = nil,
            files: @escaping FileResolver = { _ in nil }
        ) {
            (self.edition, self.name, self.layout, self.isStrict) = (edition, name, layout, isStrict)
            (self.pictureResolution, self.files) = (pictureResolution, files)
        }
    }

    /// A file that was made, in memory.
    public struct File: Sendable, Hashable {
        public var name: String
        public var bytes: [UInt8]
    }

    /// What came of an order.
    public struct Pages: Sendable {
        /// PDF/X-4, one a page; none where the edition was refused.
        public internal(set) var plates: [File] = []
        /// The certificate of the copy, as JSON; nil where the edition was refused.
        public internal(set) var certificate: File?
        /// PNG, one a page, where they were asked for; of a refused edition too, so far as its pages could be made up.
        public internal(set) var pictures: [File] = []
        /// Everything that was found.
        public internal(set) var findings: [PageFinding] = []
        /// True where nothing was made.
        public var isRefused: Bool { plates.isEmpty }
    }

    /// Why there is no desk.
    public struct NoProject: Error, CustomStringConvertible {
        public let description: String
    }

    /// The program and its version, as certificates name it.
    public static var engine: String { Version.producer }

    private let project: Project
    private let cache: String?
    private let pool: DeskPool

    /// - Parameters:
    ///   - project: the folder with the house: `Layouts` and `Fonts`. It is only read.
    ///   - cache: a folder that may be written and deleted at any time, where lists of fonts and converted pictures are kept between runs;
    ///     nil for the project's `Output`. One that cannot be written costs time alone.
    ///   - workers: how many editions are made at once; nil for as many as there are processors.
    public init(project: String, cache: String? = nil, workers: Int? = nil) throws(NoProject) {
        do {
            self.project = try Project(root: project)
        } catch {
            throw NoProject(description: error.diagnostics.map(\.description).joined(separator: "\n"))
        }
        self.cache = cache
        let base = Desk(project: self.project, output: cache)
        pool = DeskPool(workers ?? Concurrently.processors) { DeskWorker(base) }
    }

    /// Makes the pages of an edition. Where as many are being made as there are workers, it waits for one.
    ///
    /// Bad input is no error: its findings come in the result.
    public func make(_ order: Order) async -> Pages {
        guard order.name.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,63}/) != nil else {
            let finding = Diagnostic.error(
                "desk.name", at: nil, "'\("name", order.name)' is no name for an edition", hint: "take small letters, digits and hyphens")
            return Pages(findings: [PageFinding(finding, end: nil)])
        }
        let desk = Desk(project: project.with(order.supplied), output: cache)
        return await Concurrently.dealtOut(to: pool.count) {
            await pool.withWorker { await $0.make(order, at: desk) }
        }
    }
}

extension PageDesk.Order {
    /// The files of the order as those of a project: nothing of the edition is read from the disk.
    fileprivate var supplied: SuppliedFiles {
        let (folder, edition, files) = ("Editions/\(name)/", edition, files)
        return SuppliedFiles { path in
            guard path.hasPrefix(folder) else { return nil }
            let inside = String(path.dropFirst(folder.count))
            if inside == "edition.yaml" { return edition }
            if let bytes = try files(inside) { return bytes }
            throw Refusal("file.missing", at: SourcePosition(file: path), "there is no file '\("shown", inside)'")
        }
    }
}
