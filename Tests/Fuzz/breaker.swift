import Measure
import Typesetting

/// libFuzzer's entry: bytes become a text, a measure and rules; setting must end, lose nothing, and stay within the measure or say why not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBreaker(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 3 else { return 0 }
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var rules = CompositionRules()
    rules.prohibition = ProhibitionLevel(rawValue: Int(bytes[0] & 3)) ?? .gb
    rules.scheme = PunctuationScheme.allCases[Int(bytes[0] >> 2 & 3)]
    rules.hangs = bytes[0] & 16 != 0
    let measure = 3 + Int(bytes[1]) % 38
    let text = String(decoding: bytes[3...], as: UTF8.self)
    let em = Length.pt(10)
    let set = Typesetter(shaper: BoxShaper()).shape(StyledText(text, style: TextStyle(font: "song", size: em)))
        .lines(measures: .constant(em * measure), rules: rules, indent: em * Int(bytes[2] % 3))
    var end = 0
    for line in set.lines {
        precondition(line.range.lowerBound == end, "text lost or doubled")
        end = line.range.upperBound
        let isOverfull = line.faults.contains { if case .overfull = $0 { true } else { false } }
        precondition(isOverfull || line.width <= line.measure, "beyond the measure without a word")
        _ = line.items(at: .zero)
    }
    precondition(text.isEmpty || end == text.utf8.count, "text lost at the end")
    return 0
}
