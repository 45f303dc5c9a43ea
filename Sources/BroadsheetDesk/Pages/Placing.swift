import Makeup
import Source

extension MadeEdition {
    /// Findings with the places where they show on the pages; one that has its place keeps it.
    package func placed(_ findings: [Diagnostic]) -> [Diagnostic] {
        if findings.isEmpty { return [] }
        let places = FindingPlaces(pages)
        return findings.map { finding in
            guard finding.place?.box == nil, let place = places.place(of: finding) else { return finding }
            var finding = finding
            finding.place = Diagnostic.PagePlace(page: place.page, box: place.box)
            return finding
        }
    }
}
