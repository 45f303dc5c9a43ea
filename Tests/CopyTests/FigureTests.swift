import Testing

@testable import Copy

struct FigureTests {
    /// Bound, amount, approximation and unit of each figure of a text.
    private func figures(_ text: String) -> [String] {
        WrittenFigure.all(in: Array(text.unicodeScalars)).map { "\($0.bound)|\($0.amount.value)|\($0.approximation)|\($0.unit)" }
    }

    @Test(arguments: [
        ("超9400万元", ["超|94000000.0||元"]), ("3700余人", ["|3700.0|余|人"]), ("1250多万元", ["|12500000.0|多|元"]), ("2.8万亩以上", ["|28000.0|以上|亩"]),
        ("4万余人次", ["|40000.0|余|人次"]), ("１，２００亩", ["|1.0||", "|200.0||亩"]), ("1,200亩", ["|1200.0||亩"]), ("将近３０个", ["近|30.0||个"]),
        ("百分之八十", ["|80.0||%"]),
        ("三千五百亩", ["|3500.0||亩"]), ("二十二年", ["|22.0||年"]), ("三万二千元", ["|32000.0||元"]), ("一亿二千万元", ["|120000000.0||元"]),
        ("两千多万元", ["|20000000.0|多|元"]),
        ("3A级", []), ("PM2.5", []), ("6km²", ["|6.0||平方公里"]), ("1.2亿", ["|120000000.0||"]), ("5千克", ["|5.0||公斤"]),
        ("连续22年", ["连续|22.0||年"]), ("12345678901234567890", []),
    ])
    func readsWhatIsWritten(_ text: String, _ expected: [String]) {
        #expect(figures(text) == expected)
    }

    @Test func amountsAreEqualHoweverTheyAreWritten() {
        let amounts = ["1.2亿元", "12000万元", "120000000元", "1.20亿元", "一亿二千万元"].map {
            WrittenFigure.all(in: Array($0.unicodeScalars))[0].amount
        }
        #expect(Set(amounts).count == 1)
    }

    @Test func roundingIsThatOfTheLastDigit() {
        let figures = WrittenFigure.all(in: Array("3亩，1.25亩，1.2亿元，5万元".unicodeScalars))
        #expect(figures.map(\.rounding) == [0, 0.005, 5_000_000, 5000])
    }
}
