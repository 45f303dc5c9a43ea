import Measure

extension Field {
    /// 版次: a whole number from 1 to 999, behind the letters of its 叠 where the issue has several: 5, A01.
    public func pageNumber() -> PageNumber? {
        guard let text = text() else { return nil }
        guard text.string.first.map({ $0.isASCII && $0.isLetter }) == true else { return integer(in: 1...999).map { PageNumber($0) } }
        if let number = PageNumber(text.string) { return number }
        fault(
            "source.page-number", "'\("text", text.string.printable)' is not the number of a page",
            hint: "write a number from 1 to 999, behind the capitals of its part where the issue has several: 5, A01")
        return nil
    }
}
