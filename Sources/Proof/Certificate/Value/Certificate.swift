import Makeup
import Measure

/// What a page is made of and how it was proven: the record that a desk keeps beside the PDF. It holds no time but the edition's date.
public struct Certificate: Hashable, Sendable {
    /// A file that went into the page, with the SHA-256 of its bytes.
    public struct File: Hashable, Sendable {
        /// What it is to the page: a font's role, a file of the layout. Unique among its kind.
        public var name: String
        /// The file's name, without folders that differ from one machine to another.
        public var file: String
        public var digest: String

        public init(name: String, file: String, digest: String) {
            self.name = name
            self.file = file
            self.digest = digest
        }
    }

    /// An article's copy, white space left out.
    public struct Article: Hashable, Sendable {
        public var id: String
        public var heading: String
        public var characters: Int
        public var digest: String
    }

    /// A further page of the edition.
    public struct Page: Hashable, Sendable {
        public var file: String
        public var bytes: Int
        public var digest: String

        public init(file: String, bytes: Int, digest: String) {
            self.file = file
            self.bytes = bytes
            self.digest = digest
        }
    }

    /// The program and its version.
    public var engine: String
    /// The edition's id.
    public var edition: String
    /// The edition's date: `2026-01-15`.
    public var date: String
    /// The finished page: the PDF's name, its bytes' digest.
    public var page: File
    public var pageBytes: Int
    /// The pages that stories turn to.
    public var nextPages: [Page]
    /// Of every page's bytes.
    public var pageDigests: [String] { [page.digest] + nextPages.map(\.digest) }
    /// The layout's name.
    public var layout: String
    public var layoutFiles: [File]
    public var fonts: [File]
    public var profile: File
    /// The inks that have plates of their own beside the four, by their names.
    public var spotInks: [String] = []
    public var articles: [Article]
    /// Digest of the whole copy.
    public var copyDigest: String
    /// What every line of each page's type area is used for.
    public var fill: [FillAccount]
    public var levers: [Lever]
    /// What preflight remarked.
    public var findings: [Finding]
    /// What stands on the page and where: what a later proof is held against.
    public var record: PageRecord

    /// The certificate of a page whose copy has been proven.
    public init(
        engine: String, edition: String, date: String, page: (name: String, bytes: [UInt8], digest: String), nextPages: [Page] = [],
        layout: String, layoutFiles: [File], fonts: [File],
        profile: File, proof: CopyProof, fill: [FillAccount], levers: [Lever], findings: [Finding], record: PageRecord
    ) {
        self.engine = engine
        self.edition = edition
        self.date = date
        self.page = File(name: "pdf", file: page.name, digest: page.digest)
        pageBytes = page.bytes.count
        self.nextPages = nextPages
        self.layout = layout
        self.layoutFiles = layoutFiles
        self.fonts = fonts
        self.profile = profile
        self.fill = fill
        self.levers = levers
        self.findings = findings
        self.record = record
        let copies = proof.articles.map { Array($0.copy.utf8) }
        articles = zip(proof.articles, copies).map { article, copy in
            Article(id: article.id, heading: article.heading, characters: article.characters, digest: SHA256.hex(of: copy))
        }
        var whole: [UInt8] = []
        for (article, copy) in zip(proof.articles, copies) { whole += Array("\(article.id)\n".utf8) + copy + [UInt8(ascii: "\n")] }
        copyDigest = SHA256.hex(of: whole)
    }

    public var characters: Int { articles.reduce(0) { $0 + $1.characters } }
}
