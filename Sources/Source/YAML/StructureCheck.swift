/// A look over the lines of a YAML file before it is composed: indentation, quotes and brackets that are never closed, texts that a remark
/// would cut, documents, directives, aliases, nesting, size.
///
/// It knows quotes, comments and block scalars well enough to count, not to parse. What it refuses would cost the composer
/// its stack, its memory or its wits, or be told by it at a place far below; what it overlooks, the composer finds.
struct StructureCheck {
    private let source: SourceBytes
    private let findings: Findings
    /// The columns at which the open block lists and mappings began.
    private var indents: [Int] = []
    private var flowDepth = 0
    private var quote: UInt8?
    /// The quote or the outermost bracket that is open, and the column of the line that opened it.
    private var opening: (byte: Int, column: Int)?
    /// Inside a block scalar: the column that its lines must go beyond, and the one that the first of them begins at.
    private var blockParent: Int?
    private var blockIndent: Int?
    /// The column that a line must go beyond to continue the unquoted text of the line above it.
    private var plainParent: Int?
    private var saidStars = 0
    private var aliases = 0
    private var values = 0
    private var hasContent = false
    private var saidNesting = false, saidTab = 0
    private var pairs = SurrogatePairs()
    private var merge = MergeMarkers()

    /// - Returns: the characters that texts in `"` quotes write as two escapes.
    static func report(_ source: SourceBytes, to findings: Findings) -> SurrogatePairs {
        var check = StructureCheck(source: source, findings: findings)
        for number in source.lineStarts.indices { check.look(at: number) }
        check.reportCounts()
        return check.pairs
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
        if merge.takes(source.bytes[start..<line.upperBound]) {
            return MergeMarkers.report(at: source.position(ofByte: start), findings)
        }
        let form = LineForm(source.bytes[start..<line.upperBound])
        if let parent = blockParent, isInBlock(form, indent, beyond: parent, start) { return }
        blockParent = nil
        if quote != nil || flowDepth > 0 { closeWhatIsOpen(before: form, at: indent) }
        if quote == nil, flowDepth == 0 {
            if source.bytes[start] == .tab { return lookAtTab(start, line) }
            if form == .remark { return lookAtRemark(start, indent, line) }
            if indent == 0, lookAtMarker(line) { return }
            if lookAtSlip(form, start, indent) { return }
            open(at: indent, closingDeeper: true)
        }
        hasContent = true
        lookAtTokens(start..<line.upperBound, lineStart: line.lowerBound, indent: indent)
    }

    /// True where a line belongs to the block of text above it. One that begins further left than the block and is no field of the file is
    /// taken for the block's, and told.
    private mutating func isInBlock(_ form: LineForm, _ indent: Int, beyond parent: Int, _ start: Int) -> Bool {
        if indent > parent, indent >= blockIndent ?? 0 {
            blockIndent = blockIndent ?? indent
            return true
        }
        guard form == .text, let blockIndent else { return false }
        findings.error(
            "yaml.indentation", at: source.position(ofByte: start), "this line is indented less than the text above it that it belongs to",
            hint: "indent it by \("spaces", blockIndent) spaces")
        return true
    }

    /// A field or an item that stands no further in than the line with an open quote or bracket: that was never closed.
    private mutating func closeWhatIsOpen(before form: LineForm, at indent: Int) {
        guard let open = opening, indent <= open.column, form == .field || form == .item else { return }
        let sign = Character(Unicode.Scalar(source.bytes[open.byte]))
        switch sign {
        case "\"", "'":
            findings.error(
                "yaml.unclosed-quote", at: source.position(ofByte: open.byte), "this quotation is never closed",
                hint: "add the closing \("sign", sign) where the text ends")
        default:
            findings.error(
                "yaml.unclosed-bracket", at: source.position(ofByte: open.byte), "this \("sign", sign) is never closed",
                hint: "add the closing \("closing", sign == "[" ? "]" : "}"), or put a text that begins with \("sign", sign) in quotes")
        }
        (quote, flowDepth, opening) = (nil, 0, nil)
    }

    /// What a line begins with that looks right and is not. True where the line is done with.
    private mutating func lookAtSlip(_ form: LineForm, _ start: Int, _ indent: Int) -> Bool {
        let place = source.position(ofByte: start)
        let isField = indents.contains(indent) || (indents.isEmpty && indent == 0)
        switch form {
        case .wideBlank:
            findings.error(
                "yaml.indentation", at: place, "full-width or no-break spaces stand where the line is indented",
                hint: "indent with the space bar in half-width; two spaces for each step")
        case .wideColon(let key) where isField:
            findings.error(
                "yaml.colon-missing", at: SourcePosition(file: source.file, line: place.line, column: place.column + key.utf8.count),
                "the colon behind '\("key", key)' is full-width", hint: "write '\("key", key): …', with a half-width colon and a space")
        case .tightColon(let key) where isField:
            findings.error(
                "yaml.colon-missing", at: SourcePosition(file: source.file, line: place.line, column: place.column + key.utf8.count),
                "no space stands behind the colon of '\("key", key)'", hint: "write '\("key", key): …'")
        default: return false
        }
        return true
    }

    /// A line of its own that begins with `#`, where it may be the next line of a text: `左江之美` over `#左江之美#`.
    private func lookAtRemark(_ start: Int, _ indent: Int, _ line: Range<Int>) {
        guard let plainParent, indent > plainParent, start + 1 < line.upperBound else { return }
        if source.bytes[start + 1] >= 0x80 || (0x30...0x39).contains(source.bytes[start + 1]) { reportRemark(start) }
    }

    /// `#` behind an unquoted text: what follows it is lost. A remark of the file stands two spaces behind its value, and a space behind
    /// its sign, or behind a value that no reader sees.
    private func lookAtRemark(_ index: Int, behind text: Int, _ line: Range<Int>) {
        let next = index + 1 < line.upperBound ? source.bytes[index + 1] : .space
        let isTight = next != .space && next != .tab && next != UInt8(ascii: "#")
        let isNear = index < text + 2 || (source.bytes[index - 2] != .space && source.bytes[index - 2] != .tab)
        let isCopy = source.bytes[text..<index].contains { $0 >= 0x80 } || (isTight && (next >= 0x80 || (0x30...0x39).contains(next)))
        if isCopy, isTight || isNear { reportRemark(index) }
    }

    private func reportRemark(_ index: Int) {
        findings.error(
            "yaml.remark", at: source.position(ofByte: index), "the text from this '#' on would be lost: the file takes it for a remark",
            hint: "put the whole text in quotes; a remark has two spaces before its '#' and one behind it")
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
        /// Where an unquoted text begins.
        var plain: Int?
        let outer = plainParent
        plainParent = nil
        values += 1
        while index < range.upperBound {
            let byte = source.bytes[index]
            let next = index + 1 < range.upperBound ? source.bytes[index + 1] : .space
            let beforeSpace = next == .space || next == .tab
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
                    index += next == UInt8(ascii: "u") && pairs.take(at: index, source.bytes) ? SurrogatePairs.length : 2
                    continue
                }
                if byte == open { if byte == UInt8(ascii: "'"), next == byte { index += 1 } else { close() } }
                index += 1
                continue
            }
            switch byte {
            case .space, .tab:
                index += 1
                continue
            case UInt8(ascii: "#") where index == range.lowerBound || source.bytes[index - 1] == .space || source.bytes[index - 1] == .tab:
                if let plain { lookAtRemark(index, behind: plain, range) }
                return
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if isTokenStart {
                    quote = byte
                    open(index, indent)
                }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if isTokenStart || flowDepth > 0 {
                    flowDepth += 1
                    open(index, indent)
                    values += 1
                    checkNesting(index)
                }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                flowDepth = max(0, flowDepth - 1)
                close()
            case UInt8(ascii: ",") where flowDepth > 0:
                values += 1
                plain = nil
                isTokenStart = true
                index += 1
                continue
            case UInt8(ascii: "-") where isTokenStart && beforeSpace && flowDepth == 0, UInt8(ascii: "?") where isTokenStart && beforeSpace:
                values += 1
                plain = nil
                dashColumn = index - lineStart
                open(at: dashColumn)
                checkNesting(index)
                keyColumn = columnAfterBlanks(index + 1, range, lineStart)
                index += 1
                continue
            case UInt8(ascii: ":") where beforeSpace || (flowDepth > 0 && !isTokenStart):
                values += 1
                plain = nil
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
                blockIndent = statedIndent(index + 1..<range.upperBound).map { max(0, blockParent ?? 0) + $0 }
                return
            default: if isTokenStart { plain = index }
            }
            isTokenStart = (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")) && flowDepth > 0
            index += 1
        }
        guard plain != nil, flowDepth == 0 else { return }
        plainParent = sawColon ? keyColumn : dashColumn >= 0 ? dashColumn : outer
    }

    /// A quote or bracket opens; one within another is the other's matter.
    private mutating func open(_ byte: Int, _ column: Int) {
        if opening == nil { opening = (byte, column) }
    }

    private mutating func close() {
        quote = nil
        if flowDepth == 0 { opening = nil }
    }

    /// The 2 of `|2` and `|-2`.
    private func statedIndent(_ signs: Range<Int>) -> Int? {
        source.bytes[signs].prefix(2).first { (0x31...0x39).contains($0) }.map { Int($0) - 0x30 }
    }

    private func columnAfterBlanks(_ start: Int, _ range: Range<Int>, _ lineStart: Int) -> Int {
        var index = start
        while index < range.upperBound, source.bytes[index] == .space { index += 1 }
        return index - lineStart
    }

    private mutating func lookAtAlias(_ index: Int, _ next: UInt8) {
        guard next != UInt8(ascii: "*"), next != .space else {
            saidStars += 1
            guard saidStars <= 3 else { return }
            findings.error(
                "yaml.star", at: source.position(ofByte: index), "a text that begins with '*' must stand in quotes",
                hint: "write \"**…**\", or put the text under 'key: |' on lines of its own")
            return
        }
        aliases += 1
        if aliases == Limits.yamlAliases + 1 {
            findings.error(
                "yaml.aliases", at: source.position(ofByte: index), "there are more than \("most", Limits.yamlAliases) aliases (*name)",
                hint: "write the values out")
        }
    }

    private mutating func checkNesting(_ index: Int) {
        guard indents.count + flowDepth > Limits.yamlNesting, !saidNesting else { return }
        saidNesting = true
        findings.error(
            "yaml.nesting", at: source.position(ofByte: index),
            "lists and groups stand more than \("most", Limits.yamlNesting) deep inside one another",
            hint: "check the indentation and the brackets before this place")
    }

    private func reportCounts() {
        if !hasContent {
            findings.error(
                "yaml.empty", at: SourcePosition(file: source.file, line: 1, column: 1), "the file is empty",
                hint: "start from a copy of a sample")
        }
        // Twice the limit: this count is of marks that may begin a value; the exact one follows.
        if values > Limits.yamlNodes * 2 {
            findings.error(
                "yaml.size", at: SourcePosition(file: source.file), "the file holds more than \("most", Limits.yamlNodes) values")
        }
    }
}
