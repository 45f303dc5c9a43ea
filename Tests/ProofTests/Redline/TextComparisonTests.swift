import Testing

@testable import Proof

@Suite struct TextComparisonTests {
    /// Each edit as `before>after`.
    private func edits(_ old: [String], _ new: [String]) -> [String] {
        let comparison = TextComparison(from: old, to: new)
        #expect(comparison.isProven)
        func text(_ tokens: ArraySlice<TextToken>) -> String {
            tokens.map { $0.isEnd ? "¶" : String(String.UnicodeScalarView($0.scalars)) }.joined()
        }
        return comparison.edits.map { text(comparison.before[$0.before]) + ">" + text(comparison.after[$0.after]) }
    }

    @Test func findsWhatAProofreaderSees() {
        #expect(edits(["稻浪翻金"], ["稻浪翻金"]) == [])
        #expect(edits(["稻浪翻金"], ["稻浪翻银"]) == ["金>银"])
        #expect(edits(["稻浪翻金"], ["稻浪金"]) == ["翻>"])
        #expect(edits(["稻浪金"], ["稻浪翻金"]) == [">翻"])
    }

    @Test func keepsNumbersAndWordsWhole() {
        #expect(edits(["累计征地超3500亩"], ["累计征地超3600亩"]) == ["3500>3600"])
        #expect(edits(["收入达1141.02万元"], ["收入达1141.2万元"]) == ["1141.02>1141.2"])
        #expect(edits(["比例为2:6"], ["比例为2:5"]) == ["2:6>2:5"])
        #expect(edits(["用GIS管理"], ["用GPS管理"]) == ["GIS>GPS"])
        // A full stop after a number is no part of it.
        #expect(edits(["共12.其余"], ["共13.其余"]) == ["12>13"])
    }

    @Test func marksAWholeParagraphAndNotTheEndOfOneAndTheBeginningOfAnother() {
        #expect(edits(["山高。", "水长。"], ["山高。", "山青。", "水长。"]) == [">山青。¶"])
        #expect(edits(["山高。", "山青。", "水长。"], ["山高。", "水长。"]) == ["山青。¶>"])
        #expect(edits(["山高。", "山青。"], ["山青。"]) == ["山高。¶>"])
    }

    @Test func makesOneEditOfAPhraseWrittenAnew() {
        #expect(edits(["夏石镇先后获评示范"], ["夏石镇连续获评示范"]) == ["先后>连续"])
        #expect(edits(["着力推动全面进步"], ["努力促动全面进步"]).count == 1)
    }

    @Test func aShortestScriptIsFoundWhateverTheSequences() {
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<400 {
            let old = (0..<next(14)).map { _ in next(4) }
            let new = (0..<next(14)).map { _ in next(4) }
            let common = ShortestScript(from: old, to: new).common
            #expect(common.allSatisfy { old[$0.before] == new[$0.after] })
            #expect(zip(common, common.dropFirst()).allSatisfy { $0.before < $1.before && $0.after < $1.after })
            #expect(common.count == longestCommon(old, new))
        }
    }

    /// The length of the longest common subsequence, by the plain table.
    private func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for element in old {
            var next = row
            for (index, other) in new.enumerated() {
                next[index + 1] = element == other ? row[index] + 1 : max(row[index + 1], next[index])
            }
            row = next
        }
        return row.last ?? 0
    }
}
