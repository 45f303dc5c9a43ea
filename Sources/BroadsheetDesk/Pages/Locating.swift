import Makeup
import Measure
import Proof
import Source

extension MadeEdition.Page {
    /// What was found on the finished page, at the place where an editor can mend it: where the edition names the picture, where the
    /// section begins. What stands in neither keeps the page's own file.
    package func diagnostic(of finding: Finding, file: String) -> Diagnostic {
        var diagnostic = finding.diagnostic(file: file)
        diagnostic.place?.page = number
        if let place = finding.place.flatMap(source) { diagnostic.position = place }
        return diagnostic
    }

    private func source(of place: Point) -> SourcePosition? {
        if let picture = made.page.pictures.last(where: { $0.box.holds(place) }), let position = job.placeOfName(picture.file) {
            return position
        }
        guard let block = made.blocks.last(where: { $0.box.holds(place) && $0.plan.kind == .section }),
            job.edition.sections.indices.contains(block.plan.number - 1)
        else { return nil }
        return job.edition.sections[block.plan.number - 1].position
    }
}

extension Box {
    /// What is drawn may lie a trifle beyond.
    private static let rounding = Length.pt(0.5)

    fileprivate func holds(_ point: Point) -> Bool {
        let wide = outset(by: Self.rounding)
        return point.x >= wide.left && point.x <= wide.right && point.y >= wide.top && point.y <= wide.bottom
    }
}
