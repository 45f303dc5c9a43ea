import Proof
import Testing

/// Most cells of a page are never measured: their ceiling shows that they bear too little. A square that bears too much is found all
/// the same.
struct InkCeilingTests {
    /// Boxes, slanting shapes, frames, text and black that overprints, one over the other.
    private func page(_ seed: Int) -> PlatePDF {
        var numbers = Numbers(state: UInt64(seed))
        var plate = PlatePDF()
        plate.content = (0..<40).map { _ in
            let colour = (0..<4).map { _ in numbers.next() % 3 == 0 ? "0" : ".\(numbers.next() % 10)" }.joined(separator: " ")
            let state = numbers.next() % 2 == 0 ? "/Over gs" : "/Knock gs"
            let (x, y) = (numbers.next() % 180, numbers.next() % 180)
            let (width, height) = (1 + numbers.next() % 90, 1 + numbers.next() % 90)
            let shape =
                switch numbers.next() % 4 {
                case 0: "\(x) \(y) \(width) \(height) re f"
                case 1: "\(x) \(y) m \(x + width) \(y) l \(x) \(y + height) l f"
                case 2: "\(1 + numbers.next() % 9) w \(x) \(y) \(width) \(height) re S"
                default: "BT /f \(6 + numbers.next() % 60) Tf \(x) \(y) Td <00010002> Tj ET"
                }
            return "\(state) \(colour) k \(colour) K \(shape)"
        }.joined(separator: "\n")
        return plate
    }

    /// What the rule says of the heaviest square, where it bears more than so much.
    private func heaviest(_ plate: PlatePDF, above bound: Double) -> String? {
        var rules = PreflightRules.coldset
        rules.ink = .init(warning: bound, error: 400)
        return Preflight(rules: rules).check(plate.bytes).map(\.message.english).first { $0.contains("in the mean of a square") }
    }

    @Test(arguments: 0..<60)
    func hidesNoSquareThatBearsTooMuch(seed: Int) throws {
        let plate = page(seed)
        let measured = try #require(heaviest(plate, above: -1))
        let ink = try #require(measured.split(separator: " ").first.flatMap { Double($0) })
        #expect(heaviest(plate, above: ink - 0.2) == measured)
        #expect(heaviest(plate, above: ink + 0.2) == nil)
    }

    /// Numbers that are the same on every machine (SplitMix64).
    private struct Numbers {
        var state: UInt64

        mutating func next() -> Int {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return Int((mixed ^ (mixed >> 31)) >> 2)
        }
    }
}
