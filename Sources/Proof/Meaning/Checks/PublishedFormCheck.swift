import Layout

/// 出版形式, as far as the copy says it: the paper's own name, and every credit filled in. Date, weekday, lunar date and 版次 cannot be
/// wrong here: an edition is not read without them. That they stand on the finished page is the press rule FM.
struct PublishedFormCheck: MeaningCheck {
    let name = CheckName.publishedForm

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        let folio = page.edition.folio
        if folio.paper != rules.paper {
            slips.add(
                folio.paper, at: folio.position, "the folio says '\("paper", folio.paper)', but the house is '\("house", rules.paper)'",
                "write the paper's name as the house has it")
        }
        if let pages = page.edition.issue?.pages {
            let count = "\(pages.value)"
            if folio.page.fold.isEmpty, folio.page.number > pages.value {
                slips.add(
                    count, at: pages.position, "the issue has \("count", pages.value) pages today, and this is page \("page", folio.page)",
                    "correct the number of pages, or the folio's")
            } else if pages.value > 1, !pages.value.isMultiple(of: 2) {
                slips.add(
                    count, at: pages.position, "the issue has \("count", pages.value) pages today, and a leaf has two",
                    "correct the number of pages")
            }
        }
        for credit in folio.credits where credit.name.allSatisfy(\.isWhitespace) {
            slips.add(
                credit.role, at: credit.position, "\("role", credit.role) is still to be filled in",
                "write the name before the page goes to press")
        }
        for role in rules.stylebook.credits where !folio.credits.contains(where: { $0.role == role }) {
            slips.add(
                role, at: folio.position, "the folio has no credit '\("role", role)'",
                "add '- { role: \("role", role), name: … }' to its credits")
        }
    }
}
