import Measure
import Typesetting

// How fast shaped text is broken into lines, and how the time grows with the text and the measure. Box shaper, one core.

let prose = """
    夏石镇着力推动基层党组织全面进步、全面过硬，切实把党的政治优势和组织优势转化为发展动能与治理效能，以高质量党建引领各项事业高质量发展。\
    坚持政治引领，筑牢思想根基。夏石镇严格执行“第一议题”制度，建立“党委示范学、支部跟学、党员践学”机制，累计恢复耕地10163.17亩，确保良田粮用。
    """
let em = Length.pt(10)

func text(_ count: Int) -> ShapedText {
    var scalars = String.UnicodeScalarView()
    while scalars.count < count { scalars.append(contentsOf: prose.unicodeScalars.prefix(count - scalars.count)) }
    return Typesetter(shaper: BoxShaper()).shape(StyledText(String(scalars), style: TextStyle(font: "song", size: em)))
}

func best(of runs: Int, _ work: () -> Int) -> (seconds: Double, result: Int) {
    var least = Double.infinity
    var result = 0
    for _ in 0..<runs {
        let start = ContinuousClock.now
        result = work()
        let time = ContinuousClock.now - start
        least = min(least, Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds))
    }
    return (least, result)
}

func row(_ name: String, _ count: Int, _ figure: (seconds: Double, result: Int)) {
    print("\(name)\t\(Int(figure.seconds * 1e6)) us\t\(Int(Double(count) / figure.seconds / 1000)) thousand characters/s\t\(figure.result) lines")
}

print("breaking alone, 14 em, by length")
for count in [1_000, 10_000, 100_000] {
    let composed = text(count).composed(by: .newspaper)
    row("\(count)", count, best(of: 9) { composed.lines(measures: .constant(em * 14), indent: em * 2).count })
}
print("breaking alone, 20,000 characters, by measure")
let long = text(20_000).composed(by: .newspaper)
for measure in [5, 10, 14, 20, 25, 40] { row("\(measure) em", 20_000, best(of: 9) { long.lines(measures: .constant(em * measure)).count }) }
print("composing 20,000 characters: classes, seams, sums (and shaping with the box shaper)")
let shaped = text(20_000)
row("composed", 20_000, best(of: 9) { shaped.composed(by: .newspaper).naturalWidth.units == 0 ? 0 : 1 })
row("shaped", 20_000, best(of: 9) { text(20_000).characterCount == 0 ? 0 : 1 })
print("every number of lines of a paragraph of 500 characters")
let paragraph = text(500).composed(by: .newspaper)
row("options", 500, best(of: 9) { paragraph.options(measures: .constant(em * 14), indent: em * 2).counts.count })
print("hostile texts, 10 em")
for (name, piece, count) in [("closing marks", "）", 200), ("Latin without a space", "x", 500), ("commas", "国，", 20_000), ("dashes", "——", 20_000)] {
    let hostile = Typesetter(shaper: BoxShaper()).shape(
        StyledText(String(repeating: piece, count: count / piece.unicodeScalars.count), style: TextStyle(font: "song", size: em))
    ).composed(by: .newspaper)
    row(name, count, best(of: 3) { hostile.lines(measures: .constant(em * 10)).count })
}
