import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Source
import Typesetting

/// The desk: wires the rooms into jobs. It owns the project's files; the rooms only see values.
package struct Desk: Sendable {
    package let project: Project
    /// What proofs and the preview tell their findings in.
    package let language: Language
    /// Where finished files go.
    package let outputPath: String
    /// The same as findings call it.
    package let outputName: String
    /// The PDFs that pages are placed from.
    package let artworks = ArtworkShelf()
    /// Looks through a stranger's PDF before it is read here.
    package let trial: Trial

    /// True where the bytes of a PDF can be read to the end of a page within the limits of such files.
    package typealias Trial = @Sendable (_ bytes: [UInt8], _ page: Int) -> Bool

    /// - Parameters:
    ///   - output: the folder that finished files go to; nil for the project's own.
    ///   - trial: what a stranger's PDF does to its reader is to happen elsewhere; without it, it happens here.
    package init(
        project: Project, language: Language = .english, output: String? = nil, trial: @escaping Trial = { _, _ in true }
    ) {
        self.trial = trial
        self.project = project
        self.language = language
        outputPath = output ?? project.trueRoot + "/Output"
        outputName = output ?? "Output"
    }

    /// What may be deleted at any time and is made again. It lies in Output, as nothing is written elsewhere but the key
    /// that proves it (`CacheKey`).
    package var cachePath: String { outputPath + "/.cache" }

    /// An edition with everything that its page is made of, read and checked.
    package struct Job: Equatable, Sendable {
        package var edition: Edition
        package var layout: PageLayout
        package var book: FontBook
        package var pictures: [String: PictureFile]
        /// Warnings of reading.
        package var findings: [Diagnostic]
        /// What the layout and the fonts come from, where many pages stand on them; else it is read for the page.
        package var provenance: Provenance?

        package init(
            edition: Edition, layout: PageLayout, book: FontBook, pictures: [String: PictureFile], findings: [Diagnostic],
            provenance: Provenance? = nil
        ) {
            (self.edition, self.layout, self.book, self.pictures) = (edition, layout, book, pictures)
            (self.findings, self.provenance) = (findings, provenance)
        }

        package var setting: Setting { Setting(book: book, words: layout.house.fixedTerms) }
    }

    /// What pages share that one memory of make-up serves: the fonts, and where words end.
    package struct Setting: Hashable, Sendable {
        package var book: FontBook
        package var words: [String]
    }

    /// Reads an edition, its layout, fonts and pictures. All faults of all files are told together.
    /// - Parameter layout: another layout than the edition's own: `auto` of the same paper, or `zuojiang-daily/tabloid`.
    package func open(_ name: String, layout: String? = nil) throws -> Job {
        let findings = Findings()
        var edition = try read(name, findings)
        let named = edition.layout
        if let layout { edition.layout.value = layout.contains("/") ? layout : edition.paper + "/" + layout }
        let whole = edition
        let ((laidOut, book), (pictures, faults)) = try Concurrently.both(
            {
                let layout = self.layout(of: whole, inPlaceOf: layout == nil ? nil : named, findings)
                return (layout, Result { try layout.map { try self.fonts($0.house.fonts) } })
            }, and: { self.pictures(of: whole) })
        findings.report(faults)
        let drawings = laidOut.map { self.houseDrawings(of: $0, findings) } ?? [:]
        let sound = self.sound(pictures.merging(drawings) { own, _ in own }, in: laidOut?.house.palette, findings)
        try findings.refuseIfFaulty()
        guard let laidOut, let book = try book.get() else { throw Refusal(findings.diagnostics) }
        let references = IndexReferences(project: project)
        edition = references.resolved(edition, in: laidOut, findings)
        return Job(edition: edition, layout: laidOut, book: book, pictures: sound, findings: findings.diagnostics)
    }

    /// An edition's name: `Editions/xiashi/` and `./Editions/xiashi`, as a shell completes them, are `xiashi`.
    package static func plainName(_ argument: String) -> String {
        argument.split(separator: "/").drop { $0 == "." }.drop { $0 == "Editions" }.joined(separator: "/")
    }

    private func read(_ name: String, _ findings: Findings) throws -> Edition {
        let result = try EditionReader.read(Self.plainName(name), of: project)
        findings.report(result.warnings)
        return result.edition
    }

    /// - Parameter named: the layout that the edition names, where another was asked for: one for any sheet stands on that layout's.
    private func layout(of edition: Edition, inPlaceOf named: Placed<String>?, _ findings: Findings) -> PageLayout? {
        findings.gather { () throws(Refusal) in
            let reader = LayoutReader(project: project)
            let layout = try reader.read(edition.layout.value, namedAt: edition.layout.position)
            guard layout.takesAnySheet, let named else { return layout }
            let own = try reader.read(named.value, namedAt: named.position)
            if own.sheet == layout.sheet { return layout }
            return try reader.read(edition.layout.value, namedAt: edition.layout.position, on: own.sheet)
        }
    }

    private func pictures(of edition: Edition) -> ([String: PictureFile], faults: [Diagnostic]) {
        let findings = Findings()
        let pictures = read(picturesOf: edition, findings)
        return (pictures, findings.diagnostics)
    }

    /// - Parameter shelf: the pictures of editions that are read one after another.
    package func read(picturesOf edition: Edition, _ findings: Findings, from shelf: PictureShelf = PictureShelf()) -> [String: PictureFile]
    {
        let documents = edition.advertisements.filter(\.isDocument)
        let names = Set(documents.map(\.artwork))
        let named = Dictionary(
            edition.allPictures.filter { !names.contains($0.file.value) }.map { ($0.file.value, $0.file) },
            uniquingKeysWith: { first, _ in first }
        ).values
            .sorted { $0.value < $1.value }
        let read = Concurrently.map(named) { file in
            Result { () throws(Refusal) in
                try shelf.picture(file.value, of: project, within: "Editions/\(edition.id)", namedAt: file.position)
            }
        }
        let files = zip(named, read).map { name, file in (name.value, findings.gather { () throws(Refusal) in try file.get() }) }
        let pages = documents.map { document in
            (document.artwork, findings.gather { () throws(Refusal) in try artwork(of: document, in: edition) })
        }
        return Dictionary(files + pages, uniquingKeysWith: { first, _ in first }).compactMapValues { $0 }
    }

    /// The house's drawings that a page of the layout may bear: fillers, the paper's name.
    package func houseDrawings(of layout: PageLayout, _ findings: Findings, from shelf: PictureShelf = PictureShelf()) -> [String:
        PictureFile]
    {
        let folder = "Layouts/" + layout.name.prefix { $0 != "/" }
        let read = layout.houseDrawings.map { drawing in
            (
                drawing.file.string,
                findings.gather { () throws(Refusal) in
                    try shelf.picture(drawing.file.string, of: project, within: folder, namedAt: drawing.file.position)
                }
            )
        }
        return Dictionary(read, uniquingKeysWith: { first, _ in first }).compactMapValues { $0 }
    }

    /// Those of some pictures that can be printed in the inks of a palette; what is wrong with the others is told.
    /// - Parameter palette: nil where the house could not be read: then any colour passes.
    package func sound(_ pictures: [String: PictureFile], in palette: InkLedger?, _ findings: Findings) -> [String: PictureFile] {
        let faults = pictures.mapValues { $0.faults(in: palette) }
        findings.report(faults.sorted { $0.key < $1.key }.flatMap(\.value))
        return pictures.filter { faults[$0.key]?.isEmpty ?? true }
    }

    /// The fonts of every role.
    package func fonts() throws -> FontBook { try fonts(try LayoutReader(project: project).readFonts()) }

    package func fonts(_ roles: [FontRole]) throws -> FontBook {
        let foreign = project.foreignFiles(in: "Fonts")
        if !foreign.isEmpty { throw Refusal(foreign) }
        FontDigests.clearStrangers(in: cachePath + "/fonts")
        let folder = project.trueRoot + "/Fonts"
        let catalogue = FontCatalogue(
            directories: [folder, "/usr/share/fonts", "/usr/local/share/fonts"], cacheDirectory: cachePath + "/fonts")
        let requests = roles.map { role in
            (FontName(role.name), role.faces.map { FaceRequest($0, in: folder, at: role.position) })
        }
        return try catalogue.book(for: Dictionary(requests, uniquingKeysWith: { first, _ in first }))
    }

    /// Makes up the page.
    package func makeUp(_ job: Job) -> MadeUpPage { makeUp(job, memory: memory(for: job)) }

    /// What shapes the text of a job; it serves every job of the same font book.
    package func shaper(of job: Job) -> PangoShaper {
        guard let shaper = PangoShaper(job.book) else { preconditionFailure("no shaper over fonts that were found") }
        return shaper
    }

    /// An empty memory for pages that are set as this one is.
    package func memory(for job: Job) -> MakeUpMemory {
        MakeUpMemory(
            shaper: shaper(of: job), words: SenseBoundaries(EmbeddedLexicon(), terms: job.layout.house.fixedTerms),
            codes: EncodedCodes())
    }

    /// Makes up the page with a memory for such jobs.
    package func makeUp(_ job: Job, memory: MakeUpMemory) -> MadeUpPage {
        MakeUp(memory, artworks: job.artworks).page(job.edition, in: job.layout, pictures: job.pictureShapes)
    }

    /// Plans the layout for the edition.
    package func plan(_ job: Job) -> PagePlan {
        MakeUp(memory(for: job), artworks: job.artworks).plan(job.edition, in: job.layout, pictures: job.pictureShapes)
    }

    /// Several plans of the layout for the edition, the best first.
    package func proposals(_ job: Job, count: Int, memory: MakeUpMemory) -> [PagePlan] {
        MakeUp(memory, artworks: job.artworks).proposals(job.edition, in: job.layout, pictures: job.pictureShapes, count: count)
    }
}

extension Desk.Job {
    fileprivate var pictureShapes: PictureShapes { pictures.mapValues(\.proportion) }
    /// The sizes of pictures that have one.
    fileprivate var artworks: [String: Size] { pictures.compactMapValues(\.page?.size) }
}

extension FaceRequest {
    fileprivate init(_ face: FontRole.Face, in folder: String, at position: SourcePosition) {
        switch face {
        case .file(let name): self.init(.file(folder + "/" + name, index: 0), at: position)
        case .family(let family, let weight): self.init(.family(family, weight: weight), at: position)
        }
    }
}

extension Edition {
    /// Every picture of the page and of its sections, and the artwork of its advertisements.
    package var allPictures: [Picture] { pictures + sections.flatMap(\.pictures) + advertisements.map(\.picture) }
}
