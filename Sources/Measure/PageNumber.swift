/// 版次: a page's place in its issue, or in its 叠 where the issue is made of several: 5, A01, B12.
public struct PageNumber: Hashable, Sendable {
    /// The letters of its 叠: `A`; empty where the issue is one.
    public var fold: String
    /// Counted from 1 within it.
    public var number: Int

    public init(_ number: Int, fold: String = "") {
        self.fold = fold
        self.number = number
    }

    /// Reads `5`, `A01` or `A1`: one or two capitals, and a number from 1 to 999; nil for any other form.
    public init?(_ text: String) {
        let fold = text.prefix { $0.isASCII && $0.isUppercase }
        let digits = text.dropFirst(fold.count)
        guard fold.count <= 2, (1...3).contains(digits.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), number > 0
        else { return nil }
        self.init(number, fold: String(fold))
    }

    /// As it stands at the head of the page: `05`, `A05`.
    public var printed: String { fold + (number < 10 ? "0\(number)" : "\(number)") }
    /// As words speak of it: 下转第5版, 下转第A05版.
    public var spoken: String { fold.isEmpty ? "\(number)" : printed }
    /// True for a left-hand page.
    public var isEven: Bool { number.isMultiple(of: 2) }
    /// The page after it.
    public var next: PageNumber { PageNumber(number + 1, fold: fold) }
}

extension PageNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self.init(number) }
}

extension PageNumber: Comparable {
    public static func < (a: PageNumber, b: PageNumber) -> Bool { (a.fold, a.number) < (b.fold, b.number) }
}

extension PageNumber: CustomStringConvertible {
    public var description: String { spoken }
}
