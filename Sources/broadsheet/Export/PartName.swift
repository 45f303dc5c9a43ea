/// What the files of a part are called: `xiashi/02-park-and-town.pdf`, and of a clipping `xiashi/02-park-and-town.clipping.pdf`; where
/// it is cut from several places, `bailu/01-market.clipping-2.pdf` is the second.
struct PartName {
    private let stem: String

    init(_ edition: String, _ number: Int, _ section: String, _ form: ExportOrder.Form) {
        let two = number < 10 ? "0\(number)" : "\(number)"
        stem = "\(edition)/\(two)-\(section)\(form == .clipping ? ".clipping" : "")"
    }

    /// - Parameter number: of the part's PDFs, counted from 1.
    func pdf(_ number: Int) -> String { number == 1 ? with(ending: "pdf") : "\(stem)-\(number).pdf" }

    func with(ending: String) -> String { "\(stem).\(ending)" }
}
