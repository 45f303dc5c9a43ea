import Foundation
import Testing

/// `Sources/Press/PDFX4.md` names the test that shows each clause: all of them exist, and so do the breaches that it quotes.
struct ClauseTableTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The table's letters for suites.
    private static let suites = [
        "F": "PressTests/Finishing/FinisherTests", "R": "PressTests/Content/InkRewriterTests", "I": "PressTests/Finishing/ICCProfileTests",
        "D": "PressTests/Finishing/DocumentDateTests", "P": "ProofTests/Preflight/PreflightTests", "S": "PressTests/Content/SpotInkTests",
    ]

    private static func text(_ file: String) throws -> String { try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8) }

    @Test func everyTestThatTheTableNamesExists() throws {
        let table = try Self.text("../Sources/Press/PDFX4.md")
        let sources = try Self.suites.mapValues { try Self.text($0 + ".swift") }
        let named = table.matches(of: /\b([FRIDPS])\.(\w+)((?: "[^"]+",?)*)/)
        #expect(named.count > 40)
        for test in named {
            let source = try #require(sources[String(test.1)])
            #expect(source.contains("func \(test.2)("), "\(test.1).\(test.2) is not there")
            for breach in test.3.matches(of: /"[^"]+"/) {
                #expect(source.contains(breach.0), "\(test.1).\(test.2) has no breach \(breach.0)")
            }
        }
    }
}
