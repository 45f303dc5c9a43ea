import Measure

/// What an export is asked for.
struct ExportOrder: Hashable, Sendable {
    /// What each PDF shows.
    enum Form: String, Hashable, Sendable, CaseIterable {
        /// A section on a sheet of its own, made up by the layout that the house names for it (`layouts: sheet:`).
        case section
        /// A section cut from the page as it stands there.
        case clipping
        /// The whole page, as `make` makes it.
        case page

        /// The name of the manifest in the edition's folder, one a form, so that no form replaces another's.
        var manifest: String {
            switch self {
            case .section: "sections.json"
            case .clipping: "clippings.json"
            case .page: "page.json"
            }
        }
    }

    /// What is written beside each PDF.
    enum Companion: String, Hashable, Sendable, CaseIterable {
        case html, text
    }

    var form = Form.section
    var companions: Set<Companion> = []
    /// The white around a clipping.
    var margin = Length.mm(5)
    /// Warnings refuse, like errors.
    var isStrict = false

    /// The order as text: part of what a part's bytes depend on.
    var key: String { "\(form.rawValue) \(companions.map(\.rawValue).sorted().joined(separator: ",")) \(margin) \(isStrict)" }
}
