import Measure
import Proof
import Source

extension Desk {
    /// Holds a certificate, named by itself or by its first PDF, the PDFs beside it and the edition as it is now against one another.
    package func verify(_ subject: String) throws -> [Diagnostic] {
        let path = project.pathFromRoot(subject.lowercased().hasSuffix(".pdf") ? subject.dropLast(4) + ".certificate.json" : subject)
        let written = try Project.read(file: path, upTo: Limits.yamlBytes, from: project)
        let named = try CertificateName(written, file: path)
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map { $0 + "/" }.joined()
        let files = try ([named.pdf] + named.nextPDFs).map {
            try Project.read(file: folder + $0, upTo: Limits.plateBytes, from: project, namedAt: named.position)
        }
        let job = try open(named.edition)
        let pages = zip(makeUpPages(job).pages, files).map { FinishedPage(page: $0, bytes: $1) }
        let proven = try prove(
            pages, from: .anybody, of: job, hint: "the copy or the page was changed after the page was made; make it again")
        let differences = try CertificateCheck.differences(written, file: path, now: proven.certificate)
        return proven.diagnostics + differences
    }
}
