import Measure

/// libFuzzer's entry: any bytes as a content stream. The tokens must cover them without a gap, and a rewriter whose ledger is empty
/// must give them back unchanged: it replaces keys that the ledger explains, and passes everything else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzContent(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var end = 0
    for token in ContentLexer(bytes) {
        precondition(token.start == end && token.end >= end, "a gap between tokens")
        end = token.end
    }
    precondition(end == count, "bytes lost at the end")
    guard let ledger = InkLedger([]) else { return 0 }
    var rewriter = InkRewriter(
        bytes, state: InkState(matrix: .identity, overprint: .off), table: InkTable(ledger), rules: .coldset, marksArtifacts: false,
        faults: ContentFaults())
    precondition(rewriter.rewritten() == bytes, "the stream was changed")
    return 0
}
