import Layout

/// A check on meaning: it reads the texts of a page and says what an editor must look at. A new check is a new file in `Checks` and a line
/// in the catalogue.
protocol MeaningCheck: Sendable {
    var name: CheckName { get }

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList)
}

enum MeaningCatalogue {
    /// In the order in which they are reported where they find the same place.
    static let all: [any MeaningCheck] = [
        PhraseCheck(),
        ShownFigureCheck(),
        FigureTwiceCheck(),
        RatioCheck(),
        DateCheck(),
        PublishedFormCheck(),
        AdvertisementCheck(),
        PairedMarkCheck(),
        DoubledWordCheck(),
        WidthCheck(),
        WebRemainsCheck(),
        NumeralCheck(),
    ]
}
