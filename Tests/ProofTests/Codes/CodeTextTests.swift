import Makeup
import Testing

@testable import Proof

/// Codes that another program has made, read back: every mode, several versions and levels, one with its version stated in it.
struct CodeTextTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var text: String
        var side: Int
        /// The modules of each row as one number of base 16.
        var rows: String

        var testDescription: String { text }

        var dark: [Bool] {
            rows.split(whereSeparator: \.isWhitespace).flatMap { row -> [Bool] in
                let bits = row.flatMap { digit in (0..<4).map { (digit.hexDigitValue ?? 0) >> (3 - $0) & 1 == 1 } }
                return Array(([Bool](repeating: false, count: side) + bits).suffix(side))
            }
        }
    }

    @Test(arguments: samples)
    func isReadBack(_ sample: Sample) {
        #expect(CodeMatrix(side: sample.side, dark: sample.dark).flatMap { CodeText($0) }?.text == sample.text)
    }

    /// Nothing is mended: with any one module turned the code is none, but for those that hold nothing.
    @Test(arguments: samples.prefix(3))
    func oneWrongModuleIsNoticed(_ sample: Sample) {
        var unnoticed = 0
        for index in sample.dark.indices {
            var dark = sample.dark
            dark[index].toggle()
            let read = CodeMatrix(side: sample.side, dark: dark).flatMap { CodeText($0) }?.text
            #expect(read == nil || read == sample.text)
            if read != nil { unnoticed += 1 }
        }
        // The white beside finders, the timing and alignment patterns and the bits that are left over.
        #expect(unnoticed * 4 < sample.dark.count)
    }

    @Test func otherSquaresAreNone() {
        #expect(CodeMatrix(side: 21, dark: [Bool](repeating: false, count: 441)).flatMap { CodeText($0) } == nil)
        #expect(CodeMatrix(side: 22, dark: [Bool](repeating: true, count: 484)).flatMap { CodeText($0) } == nil)
    }

    private static let samples = [
        Sample(
            text: "01234567", side: 21,
            rows: """
                1fc57f 105541 17565d 17415d 175f5d 105c41 1fd57f 1000 1a6776 692a2 195a7c 1e29fb 157ae1 14d0 1fdf58 10404b 1749cf
                175ce7 174ee5 10572a 1fd8ac
                """),
        Sample(
            text: "HELLO WORLD $%*+-./:", side: 25,
            rows: """
                1fdc67f 104b341 174075d 175195d 174d65d 104b941 1fd557f 6e00 5d9989 1333c36 1a54f8c 1635d79 157e52f 218eb1 1154578
                81f51a 17cd5f1 1f515 1fce75d 1058917 175e9f4 1740d62 1751eb5 1040527 1fc36fd
                """),
        Sample(
            text: "https://www.zuojiang-daily.example/2026/01/15/lantern", side: 33,
            rows: """
                1fdd17e7f 105b48241 1748d3e5d 17530675d 17491825d 1041b5241 1fd55557f 1338600 16e66cb4b 1b69e26d 17f4946fb b1c09baa
                e7970aeb 1c26c8a22 6dc02858 199f23fe4 1e4187edc 1b2de1e5b cdd64cb6 7a07e151 8ee70c9e 108e3a125 6db6bbeb 9836745b
                16da0a7f0 15e291a 1fd14f350 105eac71e 174ffd7f6 17545af2b 175232be8 104d0a57d 1fdcccb98
                """),
        Sample(
            text: "左江日报，夏石镇", side: 29,
            rows: """
                1fc5967f 1058ed41 174a4d5d 17598f5d 17582d5d 10473e41 1fd5557f 1fe000 bd257da f0341ca 559785b 1e8d20af 11c83319
                5179c44 fc59976 12984cd1 114b59e0 1f24d548 1cd1a140 1c390858 195e3df2 10e11c 1fc90f53 1056091f 175c1df9 17509862
                17429047 1058adc1 1fcd8d58
                """),
        Sample(
            text: "0123456789012345678901234567890123456789ABC", side: 45,
            rows: """
                1fd37c90c97f 105a179c2a41 17431655225d 175ab825fb5d 17450bf9875d 1048d11a9841 1fd55555557f 1201187600 16ee01f2604b
                227f50aa88 146399599b4e 1725199b2b7e 135f05aaff64 1a3d12068eab 156edcc1969a 113b60bec926 dc0c7a3d9f1 1a03f244a68e
                1fc414212293 1f3372367da4 5f693f161f1 719df10a51e 358475c9151 1514e51b2b18 1bfbebf2fdf0 17a5e9948d09 c4067a99f7a
                89cd4dea925 1a6390c3db90 169bba44c4ee 105b05b14173 1c3039a6ff24 2c246614291 73e8910c696 176afece151 f3519352520
                134753f5f3fc 152f198311 1fd6735a9d55 1059351fa511 17459df0d1fe 17537c97c27e 175500a34960 1041c9c69ca7 1fd4c5019092
                """),
        Sample(
            text: String(repeating: "读", count: 90), side: 65,
            rows: """
                1fdd4b028ddc8b27f 1041653ff881f5941 175b6a3832a82a55d 1748e1fffd3dd3e5d 174d4b0e7f80b815d 1055e9774557d5441
                1fd5555555555557f 598fc557d5500 146b12c07ec22c225 103a3cf5d47f47fff 145e1a0802a82a8a2 aa85d0f5d57d5577
                1adf9a4022c22c020 111234f5c47f47df7 4da5e4822a82a882 122cd14f5d57d577f 360bd6022c22c028 118363d5c47f47dff
                1c6a4f1822a82a88a 1221561f5d57d577f 1b6a544022c22c028 198e3175c47f47df7 46b7e2822a82a882 a21463f5d57d577f
                1968446022c22c028 138d3365c47f47df7 e6a6f0822a82a882 620471f5d57d577f d6a566122c22c028 58f3364047f47df4
                bf96d09fea82a9f3 110553cc4cf5d71e f5a5662d48a20d5b 71f336545dfc7717 9f96d0ffccca29f2 3905539ddf55f67f fda566e602e02c88
                29f3369df74f77d5 c752d4b3a0aa0802 194d5719df55f67c f6a962a602e02c8a 2237be5d774f77d5 d5de143320aa0802 11419f591f55f67c
                f6612e2582e02c8a 20f77e1cf74f7715 471e14b120aa098e 1190d5bd85f55f674 175f05c2682e02daa b28cea1ff74f7415
                1de5f1df020aa09be 1827247d95f55f654 7cc39e2682e02daa a8fa179ff74f7415 6e7e1df020aa09be 1225266d95f55f654
                d4d2ad2fc2e02dfa 1c9259c774f7515 1fd6c3ef560aa0b5e 1044067dc5f55f514 174d3ad37c2e02dfa 174f907b5774f7554
                1757e2ce820aa0aef 1044344ffe2157c44 1fdd3ad22b76c22a9
                """),
    ]
}
