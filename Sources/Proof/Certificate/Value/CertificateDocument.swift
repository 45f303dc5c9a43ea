import Makeup
import Source

extension Certificate {
    /// The certificate as JSON: the same certificate, the same bytes.
    public var json: [UInt8] { CertificateDigest.added(to: document.document) }

    /// In the order in which a person asks: which page, is it whole, what is it made of.
    var document: OrderedJSON {
        let spots = spotInks.isEmpty ? [] : [OrderedJSON.Field("spotInks", .list(spotInks.map { .text($0) }))]
        let next = nextPages.isEmpty ? [] : [OrderedJSON.Field("nextPages", .list(nextPages.map(Self.record)))]
        return .fields(
            [
                .init("certificate", .text("broadsheet-copy-certificate/3")),
                .init("engine", .text(engine)),
                .init("edition", .text(edition)),
                .init("date", .text(date)),
                .init(
                    "page",
                    .fields([.init("file", .text(page.file)), .init("bytes", .number(pageBytes)), .init("sha256", .text(page.digest))])),
            ] + next + [
                .init(
                    "copy",
                    .fields([
                        .init("articles", .number(articles.count)), .init("characters", .number(characters)),
                        .init("sha256", .text(copyDigest)),
                    ])),
                .init("articles", .list(articles.map(Self.record))),
                .init("layout", .text(layout)),
                .init("layoutFiles", .list(layoutFiles.map(Self.record))),
                .init("fonts", .list(fonts.map(Self.record))),
                .init("profile", Self.record(profile)),
            ] + spots + [
                .init("fill", .list(fill.enumerated().map { Self.record($1, page: $0 + 1) })),
                .init("levers", .list(levers.map(Self.record))),
                .init("preflight", .list(findings.map(Self.record))),
            ] + record.fields)
    }

    private static func record(_ article: Article) -> OrderedJSON {
        .fields([
            .init("id", .text(article.id)), .init("heading", .text(article.heading)), .init("characters", .number(article.characters)),
            .init("sha256", .text(article.digest)),
        ])
    }

    private static func record(_ page: Page) -> OrderedJSON {
        .fields([.init("file", .text(page.file)), .init("bytes", .number(page.bytes)), .init("sha256", .text(page.digest))])
    }

    private static func record(_ file: File) -> OrderedJSON {
        .fields([.init("name", .text(file.name)), .init("file", .text(file.file)), .init("sha256", .text(file.digest))])
    }

    /// Every line of the type area by its use; they add up to columns x lines.
    private static func record(_ account: FillAccount, page: Int) -> OrderedJSON {
        .fields(
            [.init("page", .number(page)), .init("columns", .number(account.columns)), .init("lines", .number(account.lines))]
                + LineUse.allCases.map { .init($0.rawValue, .number(account[$0])) })
    }

    private static func record(_ lever: Lever) -> OrderedJSON {
        var fields: [OrderedJSON.Field] = [.init("name", .text(lever.name)), .init(lever.unit.rawValue, .number(lever.value))]
        if let natural = lever.natural { fields.append(.init("natural", .number(natural))) }
        return .fields(fields)
    }

    private static func record(_ finding: Finding) -> OrderedJSON {
        let told = finding.diagnostic(file: "")
        return .fields([.init("finding", .text("\(finding.rule) \(told.message)")), .init("severity", .text(finding.severity.rawValue))])
    }
}
