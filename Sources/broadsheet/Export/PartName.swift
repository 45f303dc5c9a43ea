/// What the files of a part are called: `xiashi/02-park-and-town.pdf`, and of a clipping `xiashi/02-park-and-town.clipping.pdf`.
struct PartName {
    private let stem: String

    init(_ edition: String, _ number: Int, _ section: String, _ form: ExportOrder.Form) {
        let two = number < 10 ? "0\(number)" : "\(number)"
        stem = "\(edition)/\(two)-\(section)\(form == .clipping ? ".clipping" : "")"
    }

    var pdf: String { with(ending: "pdf") }

    func with(ending: String) -> String { "\(stem).\(ending)" }
}
