import Copy
import Source
import Testing

@testable import Intake

struct MergeTests {
    private func merged(_ sent: String, _ later: String, _ desk: (String) -> String) throws -> (text: String, asked: [String]) {
        let base = try Trial.imported(sent)
        let merge = try EditionMerge(
            base: base, later: try Trial.imported(later), desk: Array(desk(String(decoding: base.text, as: UTF8.self)).utf8))
        return (String(decoding: merge.text, as: UTF8.self), merge.asked)
    }

    private let sent = ["水到田头", "第一段说水渠从山脚修起，一直修到了田头上。", "第二段说村民怎样用水，又怎样管水和护水。", "第三段说明年还要修路，路从渠边一直修过去。"]
    private func text(_ change: (inout [String]) -> Void = { _ in }) -> String {
        var lines = sent
        change(&lines)
        return lines.joined(separator: "\n\n")
    }

    @Test func bothSidesStandWhereTheyDoNotMeet() throws {
        let merge = try merged(text(), text { $0[1] = "第一段说水渠从山腰修起，一直修到了田头上。" }) { $0.replacing("heading: 水到田头", with: "heading: 清水到田头") }
        #expect(merge.text.contains("heading: 清水到田头") && merge.text.contains("山腰") && merge.asked.isEmpty)
        let within = try merged(text(), text { $0[1] = "第一段说新水渠从山脚修起，一直修到了田头上。" }) { $0.replacing("一直修到", with: "慢慢修到") }
        #expect(within.text.contains("第一段说新水渠从山脚修起，慢慢修到了田头上。") && within.asked.isEmpty)
    }

    @Test func whereTheyMeetTheDesksStandAndTheReportersAreAsked() throws {
        let merge = try merged(text(), text { $0[2] = "第二段说农民怎样用水，又怎样管水和护水。" }) { $0.replacing("村民", with: "乡亲") }
        #expect(merge.text.contains("第二段说乡亲怎样用水，") && merge.asked == ["第二段说农民怎样用水，又怎样管水和护水。"])
        let edition = try EditionReader.read(try YAMLReader.read(Array(merge.text.utf8), file: "a"), id: "trial").edition
        #expect(edition.questions.map(\.words) == ["第二段说农民怎样用水，又怎样管水和护水。"])
    }

    @Test func aParagraphTakenOutOrPutIn() throws {
        let merge = try merged(
            text(),
            text {
                $0.insert("新的一段也说了很长很长的一番话，说个没完。", at: 3)
                $0.remove(at: 1)
            }
        ) { $0.replacing("明年", with: "来年") }
        #expect(!merge.text.contains("第一段") && merge.text.contains("新的一段也说") && merge.text.contains("来年") && merge.asked.isEmpty)
    }

    @Test func theSameChangeOnBothSidesIsOne() throws {
        let merge = try merged(text(), text { $0[1] = "第一段说水渠从山腰修起，一直修到了田头上。" }) { $0.replacing("山脚", with: "山腰") }
        #expect(merge.text.ranges(of: "山腰").count == 1 && merge.asked.isEmpty)
    }

    /// Two hundred random pairs of changes: each word that either side puts in stands in the edition or in a question, and no other goes.
    @Test func nothingIsLost() throws {
        var random = Numbers(seed: 20_260_115)
        let marks = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃星宿列张寒来暑往秋收冬藏").map(String.init)
        for round in 0..<200 {
            var pool = marks.shuffled(using: &random)
            func changed(_ lines: [String], _ words: inout [String]) -> [String] {
                var lines = lines
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let (line, word) = (Int.random(in: 1..<lines.count, using: &random), "【" + pool.removeLast() + pool.removeLast() + "】")
                    let place = lines[line].index(lines[line].startIndex, offsetBy: Int.random(in: 0..<lines[line].count, using: &random))
                    lines[line].insert(contentsOf: word, at: place)
                    words.append(word)
                }
                return lines
            }
            var (ours, theirs): ([String], [String]) = ([], [])
            let long = sent + (0..<4).map { "第\($0)节又说了许多别的事情，一直说到天黑。" }
            let reporter = changed(long, &theirs).joined(separator: "\n\n")
            let desk = changed(long, &ours)
            let base = try Trial.imported(long.joined(separator: "\n\n"))
            var file = String(decoding: base.text, as: UTF8.self)
            for (line, new) in zip(long, desk) where line != new { file = file.replacing("\n      \(line)\n", with: "\n      \(new)\n") }
            let merge = try EditionMerge(base: base, later: try Trial.imported(reporter), desk: Array(file.utf8))
            let text = String(decoding: merge.text, as: UTF8.self)
            for word in theirs {
                let isWhole = text.contains(word) || merge.asked.contains { $0.contains(word) }
                // Another change may stand within it.
                let isParted = word.allSatisfy { sign in text.contains(sign) }
                #expect(isWhole || isParted, "round \(round): \(word)")
            }
            for word in ours { #expect(word.allSatisfy { file.contains($0) ? text.contains($0) : true }, "round \(round): \(word)") }
            let kept = text.filter { !$0.isWhitespace }
            for line in long { for sign in line where !sign.isWhitespace { #expect(kept.contains(sign)) } }
        }
    }
}

/// Random numbers that are always the same (SplitMix64).
struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
