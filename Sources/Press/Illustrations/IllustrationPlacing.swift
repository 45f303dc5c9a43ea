/// Puts the forms of illustrations in the place of their stand-ins among a page's resources.
struct IllustrationPlacing {
    private let forms: [[UInt8]: IllustrationForm]

    init(_ forms: [IllustrationForm]) {
        self.forms = Dictionary(forms.map { ($0.standIn, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Gives the numbers of the forms placed, whose content is finished.
    func place(in resources: DraftObject?, of file: PDFDraft) -> Set<Int> {
        guard !forms.isEmpty, let pictures = resources?["XObject"] else { return [] }
        let shared = file.parse(IllustrationForm.resources).indirect
        var placed: [[UInt8]: DraftObject] = [:]
        for name in pictures.keys {
            guard let picture = pictures[name], picture["Width"]?.integer == 1, picture["Height"]?.integer == 1,
                let bytes = picture.data.map(Array.init), let form = forms[bytes]
            else { continue }
            let object = placed[bytes] ?? form.object(in: file, resources: shared)
            placed[bytes] = object
            pictures.set(name, object)
        }
        return Set(placed.values.compactMap(\.number))
    }
}
