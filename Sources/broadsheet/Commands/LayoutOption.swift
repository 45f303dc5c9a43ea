import ArgumentParser

/// Another layout than the edition's own.
struct LayoutOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Another layout than the edition names: auto, tabloid, or paper/layout.",
            discussion: "A name alone is a layout of the same paper. 'auto' proposes the best page from the house's rules.",
            valueName: "layout"))
    var layout: String?
}
