/// A look over the lines of a YAML file before it is composed: tabs as indentation, documents, directives, aliases, nesting, size.
///
/// It knows quotes, comments and block scalars well enough to count, not to parse. What it refuses would cost the composer
/// its stack, its memory or its wits; what it overlooks, the composer finds.
struct StructureCheck {
    private let source: SourceBytes
    private let findings: Findings
    /// The columns at which the open block lists and mappings began.
    private var indents: [Int] = []
    private var flowDepth = 0
    private var quote: UInt8?
    /// Inside a block scalar: the column that its lines must go beyond.
    private var blockParent: Int?
    private var aliases = 0
    private var values = 0
    private var hasContent = false
    private var saidNesting = false, saidTab = 0

    static func report(_ source: SourceBytes, to findings: Findings) {
        var check = StructureCheck(source: source, findings: findings)
        for number in source.lineStarts.indices { check.look(at: number) }
        check.reportCounts()
    }

    private init(source: SourceBytes, findings: Findings) {
        self.source = source
        self.findings = findings
    }

    private mutating func look(at number: Int) {
        let line = source.line(number)
        var start = line.lowerBound
        while start < line.upperBound, source.bytes[start] == .space { start += 1 }
        let indent = start - line.lowerBound
        if start == line.upperBound { return }
        if let parent = blockParent {
            if indent > parent { return }
            blockParent = nil
        }
        if quote == nil, flowDepth == 0 {
            if source.bytes[start] == .tab { return lookAtTab(start, line) }
            if source.bytes[start] == UInt8(ascii: "#") { return }
            if indent == 0, lookAtMarker(line) { return }
            open(at: indent, closingDeeper: true)
        }
        hasContent = true
        lookAtTokens(start..<line.upperBound, lineStart: line.lowerBound, indent: indent)
    }

    private mutating func lookAtTab(_ start: Int, _ line: Range<Int>) {
        let isBlank = source.bytes[start..<line.upperBound].allSatisfy { $0 == .space || $0 == .tab }
        guard !isBlank, saidTab < 10 else { return }
        saidTab += 1
        findings.error(
            "yaml.tab", at: source.position(ofByte: start), "a tab stands where the line is indented",
            hint: "indent with spaces; two for each step")
    }

    /// `---`, `...` and `%` at the start of a line. True where the line is done with.
    private mutating func lookAtMarker(_ line: Range<Int>) -> Bool {
        let text = source.bytes[line]
        if text.first == UInt8(ascii: "%"), !hasContent {
            findings.error(
                "yaml.directive", at: source.position(ofByte: line.lowerBound), "a YAML directive stands here", hint: "delete the line")
            return true
        }
        guard text.starts(with: "---".utf8) || text.starts(with: "...".utf8), text.count == 3 || text.dropFirst(3).first == .space else {
            return false
        }
        if text.starts(with: "---".utf8), hasContent {
            findings.error(
                "yaml.documents", at: source.position(ofByte: line.lowerBound), "a second document begins here",
                hint: "one file holds one document: delete the line '---'")
        }
        indents = []
        return text.count == 3
    }

    private mutating func open(at column: Int, closingDeeper: Bool = false) {
        if closingDeeper { while let last = indents.last, last > column { indents.removeLast() } }
        if indents.last.map({ $0 < column }) ?? true { indents.append(column) }
    }

    private mutating func lookAtTokens(_ range: Range<Int>, lineStart: Int, indent: Int) {
        var index = range.lowerBound
        var isTokenStart = quote == nil
        var keyColumn = indent
        var dashColumn = -1
        var sawColon = false
        values += 1
        while index < range.upperBound {
            let byte = source.bytes[index]
            let next = index + 1 < range.upperBound ? source.bytes[index + 1] : .space
            let beforeSpace = next == .space || next == .tab
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
                    index += 2
                    continue
                }
                if byte == open { if byte == UInt8(ascii: "'"), next == byte { index += 1 } else { quote = nil } }
                index += 1
                continue
            }
            switch byte {
            case .space, .tab:
                index += 1
                continue
            case UInt8(ascii: "#") where index == range.lowerBound || source.bytes[index - 1] == .space || source.bytes[index - 1] == .tab:
                return
            case UInt8(ascii: "\""), UInt8(ascii: "'"): if isTokenStart { quote = byte }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if isTokenStart || flowDepth > 0 {
                    flowDepth += 1
                    values += 1
                    checkNesting(index)
                }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
            case UInt8(ascii: ",") where flowDepth > 0:
                values += 1
                isTokenStart = true
                index += 1
                continue
            case UInt8(ascii: "-") where isTokenStart && beforeSpace && flowDepth == 0, UInt8(ascii: "?") where isTokenStart && beforeSpace:
                values += 1
                dashColumn = index - lineStart
                open(at: dashColumn)
                checkNesting(index)
                keyColumn = columnAfterBlanks(index + 1, range, lineStart)
                index += 1
                continue
            case UInt8(ascii: ":") where beforeSpace || (flowDepth > 0 && !isTokenStart):
                values += 1
                if flowDepth == 0 {
                    sawColon = true
                    open(at: keyColumn)
                }
                isTokenStart = true
                index += 1
                continue
            case UInt8(ascii: "*") where isTokenStart: lookAtAlias(index, next)
            case UInt8(ascii: "&") where isTokenStart, UInt8(ascii: "!") where isTokenStart:
                while index < range.upperBound, source.bytes[index] != .space { index += 1 }
                continue
            case UInt8(ascii: "|") where isTokenStart && flowDepth == 0, UInt8(ascii: ">") where isTokenStart && flowDepth == 0:
                blockParent = sawColon ? keyColumn : dashColumn
                return
            default: break
            }
            isTokenStart = (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")) && flowDepth > 0
            index += 1
        }
    }

    private func columnAfterBlanks(_ start: Int, _ range: Range<Int>, _ lineStart: Int) -> Int {
        var index = start
        while index < range.upperBound, source.bytes[index] == .space { index += 1 }
        return index - lineStart
    }

    private mutating func lookAtAlias(_ index: Int, _ next: UInt8) {
        guard next != UInt8(ascii: "*"), next != .space else {
            findings.error(
                "yaml.star", at: source.position(ofByte: index), "a text that begins with '*' must stand in quotes",
                hint: "write \"**…**\", or put the text under 'key: |' on lines of its own")
            return
        }
        aliases += 1
        if aliases == Limits.yamlAliases + 1 {
            findings.error(
                "yaml.aliases", at: source.position(ofByte: index), "there are more than \(Limits.yamlAliases) aliases (*name)",
                hint: "write the values out")
        }
    }

    private mutating func checkNesting(_ index: Int) {
        guard indents.count + flowDepth > Limits.yamlNesting, !saidNesting else { return }
        saidNesting = true
        findings.error(
            "yaml.nesting", at: source.position(ofByte: index),
            "lists and groups stand more than \(Limits.yamlNesting) deep inside one another",
            hint: "check the indentation and the brackets before this place")
    }

    private func reportCounts() {
        if !hasContent {
            findings.error("yaml.empty", at: SourcePosition(file: source.file), "the file is empty", hint: "start from a copy of a sample")
        }
        // Twice the limit: this count is of marks that may begin a value; the exact one follows.
        if values > Limits.yamlNodes * 2 {
            findings.error("yaml.size", at: SourcePosition(file: source.file), "the file holds more than \(Limits.yamlNodes) values")
        }
    }
}
