import Measure

/// Makes the cells of a paragraph: scans its characters, has pieces of one font shaped, and joins the glyphs to the classes.
struct CellBuilder {
    private let text: StyledText
    private let form: GlyphForm
    private let marks: MarkStyle
    private let scan: TextScan
    private let runs: [RunFacts]
    private var cells: [Cell] = []
    private var clusters: [ShapedCluster] = []
    private var bytes: [UInt8] = []
    private var uncovered: [String] = []

    /// What is asked of a run at each of its characters: a style holds strings, and to copy and compare them for each is slow.
    private struct RunFacts {
        var em: Int
        var tracking: Int
        /// True where Western characters are shaped apart from Han.
        var partsLatin: Bool
        var isUpright: Bool
        var isKeptWhole: Bool

        init(_ run: TextRun, form: GlyphForm) {
            em = run.style.size.units
            tracking = run.style.tracking.units
            partsLatin = form == .vertical || run.style.latinFont != run.style.font
            isUpright = form == .vertical && run.mark == .uprightInVertical
            isKeptWhole =
                switch run.mark {
                case .ruby, .unbreakable, .uprightInVertical: true
                default: false
                }
        }
    }

    init(text: StyledText, form: GlyphForm, marks: MarkStyle) {
        self.text = text
        self.form = form
        self.marks = marks
        scan = TextScan(text)
        runs = text.runs.map { RunFacts($0, form: form) }
        bytes.reserveCapacity(scan.characters.count * 3)
        cells.reserveCapacity(scan.characters.count)
        clusters.reserveCapacity(scan.characters.count)
    }

    mutating func build(with shaper: any Shaper) -> ShapedText {
        var index = 0
        while index < scan.characters.count {
            let end = pieceEnd(from: index)
            shapePiece(index..<end, with: shaper)
            index = end
        }
        return ShapedText(
            text: text, form: form, marks: marks, uncovered: uncovered, cells: cells, clusters: clusters, bytes: bytes,
            extents: text.runs.map { shaper.extents(of: $0.style.font, size: $0.style.size) },
            annotations: annotations(with: shaper))
    }

    // MARK: Pieces

    /// How a character is to be shaped: characters shaped together share all of it.
    private struct Manner: Equatable {
        var run: Int
        var isLatin: Bool
        var isUpright = false
        var isStroke = false
        var isAlone = false
        var isScript = false
    }

    private func manner(_ index: Int) -> Manner {
        let character = scan.characters[index]
        if runs[character.run].isUpright {
            return Manner(run: character.run, isLatin: true, isUpright: true)
        }
        let isLatin = character.kind == .latin || character.kind == .space
        // A quote in another shape, and what has no glyph, is shaped by itself.
        let isAlone = character.kind.isNothing || character.isApostrophe || substitute(for: character) != nil
        if CharacterTable.isScript(character.scalar) { return Manner(run: character.run, isLatin: true, isScript: true) }
        if form == .vertical && isLatin && isShortNumber(at: index) {
            return Manner(run: character.run, isLatin: true, isUpright: true)
        }
        if form == .vertical && Self.isStroke(character.scalar) { return Manner(run: character.run, isLatin: false, isStroke: true) }
        return Manner(run: character.run, isLatin: isLatin && runs[character.run].partsLatin, isAlone: isAlone)
    }

    private func pieceEnd(from start: Int) -> Int {
        let first = manner(start)
        var end = start + 1
        while end < scan.characters.count, !first.isAlone {
            let kind = scan.characters[end].kind
            if kind == .attached ? scan.characters[end].run != first.run : manner(end) != first { break }
            end += 1
        }
        return end
    }

    /// One digit or two between characters that are not Western stand upright in a vertical line (纵中横排).
    private func isShortNumber(at index: Int) -> Bool {
        guard CharacterTable.isDigit(scan.characters[index].scalar) else { return false }
        var first = index
        while first > 0, scan.characters[first - 1].kind == .latin, index - first < 3 { first -= 1 }
        var end = index + 1
        while end < scan.characters.count, scan.characters[end].kind == .latin, end - first < 4 { end += 1 }
        guard end - first <= Self.mostUprightDigits else { return false }
        return (first..<end).allSatisfy { CharacterTable.isDigit(scan.characters[$0].scalar) }
    }

    private static let mostUprightDigits = 2

    /// The corner quote drawn for a Mainland quote: ﹃ ﹄ ﹁ ﹂ in a vertical line (GB/T 15834, 5.2.3), 「 」 『 』 by the house's style.
    private func substitute(for character: TextScan.Character) -> String? {
        let usesDoubleOutside = form == .vertical && marks == .mainland
        guard form == .vertical || marks != .mainland, !character.isApostrophe else { return nil }
        switch character.scalar.value {
        case 0x201C: return usesDoubleOutside ? "『" : "「"
        case 0x201D: return usesDoubleOutside ? "』" : "」"
        case 0x2018: return usesDoubleOutside ? "「" : "『"
        case 0x2019: return usesDoubleOutside ? "」" : "』"
        default: return nil
        }
    }

    // MARK: Shaping

    private mutating func shapePiece(_ piece: Range<Int>, with shaper: any Shaper) {
        let manner = manner(piece.lowerBound)
        let style = text.runs[manner.run].style
        let source = String(scalars: piece.map { scan.characters[$0].scalar })
        if scan.characters[piece.lowerBound].kind.isNothing {
            append(ShapedCluster(text: source, glyphs: []), at: piece.lowerBound)
            return
        }
        if manner.isUpright {
            appendUpright(source, piece, style: style, with: shaper)
            return
        }
        if scan.characters[piece.lowerBound].isApostrophe {
            appendApostrophe(source, piece.lowerBound, style: style, with: shaper)
            return
        }
        if manner.isScript, appendScripts(source, piece, style: style, with: shaper) { return }
        if let other = substitute(for: scan.characters[piece.lowerBound]), piece.count == 1 {
            var shaped = shaper.shape(other, font: style.font, size: style.size, form: form)
            if let first = shaped.indices.first { shaped[first].text = source }
            for cluster in shaped.prefix(1) { append(cluster, at: piece.lowerBound) }
            return
        }
        let font = manner.isLatin ? style.latinFont : style.font
        // A stroke lies on its side in a vertical line: fonts place their vertical forms of it too differently.
        let glyphForm: GlyphForm = manner.isLatin || manner.isStroke ? .horizontal : form
        var index = piece.lowerBound
        for cluster in shaper.shape(source, font: font, size: style.size, form: glyphForm) {
            index += append(cluster, at: index)
        }
    }

    /// The apostrophe of a Latin word. A Chinese font may have ’ as wide as a 字 alone: then ' is drawn for it.
    private mutating func appendApostrophe(_ source: String, _ index: Int, style: TextStyle, with shaper: any Shaper) {
        func shaped(_ text: String) -> ShapedCluster? {
            shaper.shape(text, font: style.latinFont, size: style.size, form: .proportional).first
        }
        let curved = shaped("\u{2019}")
        let isNarrow = curved.map { $0.isCovered && $0.advance * 5 <= style.size * 3 } ?? false
        guard var cluster = isNarrow ? curved : shaped("'") ?? curved else { return }
        cluster.text = source
        append(cluster, at: index)
    }

    /// Characters that stand raised or lowered and that the font lacks are drawn as its plain ones, smaller. False where it has them all, or
    /// has not even those.
    private mutating func appendScripts(_ source: String, _ piece: Range<Int>, style: TextStyle, with shaper: any Shaper) -> Bool {
        func shaped(_ text: String, _ size: Length) -> [ShapedCluster] {
            shaper.shape(text, font: style.latinFont, size: size, form: .horizontal)
        }
        guard shaped(source, style.size).contains(where: { !$0.isCovered }) else { return false }
        let scripts = piece.compactMap { ScriptForm(scan.characters[$0].scalar) }
        let size = ScriptForm.size(in: style.size)
        let clusters = shaped(String(scalars: scripts.map(\.plain)), size)
        guard scripts.count == piece.count, clusters.count == piece.count, clusters.allSatisfy(\.isCovered) else { return false }
        for (index, var cluster) in zip(piece, clusters) {
            let script = scripts[index - piece.lowerBound]
            cluster.text = String(scan.characters[index].scalar)
            for place in cluster.glyphs.indices { cluster.glyphs[place].offset.y += script.drop(in: style.size) }
            append(cluster, at: index)
            cells[cells.count - 1].glyphSize = size.units
        }
        return true
    }

    /// Figures standing side by side in one cell; set smaller where they are wider than the cell allows.
    private mutating func appendUpright(_ source: String, _ piece: Range<Int>, style: TextStyle, with shaper: any Shaper) {
        let shaped = shaper.shape(source, font: style.latinFont, size: style.size, form: .horizontal)
        let first = clusters.count
        let start = bytes.count
        for cluster in shaped { keep(cluster) }
        var cell = blankCell(kind: .han, at: piece.lowerBound)
        cell.halves = 2
        cell.isUpright = true
        cell.bytes = start..<bytes.count
        cell.clusters = first..<clusters.count
        cell.advance = shaped.reduce(0) { $0 + $1.advance.units }
        cells.append(cell)
    }

    private mutating func keep(_ cluster: ShapedCluster) {
        if !cluster.isCovered && !uncovered.contains(cluster.text) { uncovered.append(cluster.text) }
        clusters.append(cluster)
        bytes.append(contentsOf: cluster.text.utf8)
    }

    // MARK: Cells

    /// Adds a cluster and returns the number of its characters.
    @discardableResult
    private mutating func append(_ cluster: ShapedCluster, at index: Int) -> Int {
        let start = bytes.count
        guard index < scan.characters.count else { return 0 }
        keep(cluster)
        let scalars = bytes[start...].reduce(0) { $1 & 0xc0 != 0x80 ? $0 + 1 : $0 }
        if joinsLast(at: index, scalars: scalars) {
            let last = cells.count - 1
            cells[last].halves = 4
            cells[last].bytes = cells[last].bytes.lowerBound..<bytes.count
            cells[last].clusters = cells[last].clusters.lowerBound..<clusters.count
            cells[last].advance += cluster.advance.units
            return scalars
        }
        var cell = blankCell(kind: scan.characters[index].kind, at: index)
        cell.bytes = start..<bytes.count
        cell.clusters = clusters.count - 1..<clusters.count
        cell.advance = cluster.advance.units
        // A space that bears a combining mark has ink and must not vanish.
        if cell.kind.isSpace && scalars > 1 { cell.kind = .symbol }
        cell.halves = halves(at: index, scalars: scalars)
        describe(&cell, at: index, last: index + scalars - 1)
        cells.append(cell)
        return scalars
    }

    /// The second — of a pair, the second … of a pair: both stand in one cell of 2 em.
    private func joinsLast(at index: Int, scalars: Int) -> Bool {
        let kind = scan.characters[index].kind
        guard kind == .dash || kind == .ellipsis, let last = cells.last, last.kind == kind, last.halves == 2,
            scan.characters[index].run == last.run, scan.characters[index].scalar.value != 0x2E3A
        else { return false }
        return scalars == 1
    }

    private func blankCell(kind: CharacterClass, at index: Int) -> Cell {
        let run = scan.characters[index].run
        var cell = Cell(
            kind: kind, halves: 0, run: run, bytes: 0..<0, clusters: 0..<0, advance: 0, em: runs[run].em, glyphSize: runs[run].em,
            tracking: runs[run].tracking)
        cell.isBound = runs[run].isKeptWhole && cells.last?.run == run
        return cell
    }

    private func halves(at index: Int, scalars: Int) -> UInt8 {
        let character = scan.characters[index]
        switch character.kind {
        case .han, .opening, .closing, .comma, .stop, .wideSpace: return 2
        case .interpunct, .solidus: return 1
        case .connector: return character.scalar.value < 0x2014 ? 1 : 2
        case .dash: return scalars > 1 || character.scalar.value == 0x2E3A ? 4 : 2
        case .ellipsis: return scalars > 1 ? 4 : 2
        default: return 0
        }
    }

    private func describe(_ cell: inout Cell, at index: Int, last: Int) {
        let scalar = scan.characters[index].scalar
        cell.opensAddressPart = scan.characters[index].opensAddressPart
        switch cell.kind {
        case .latin:
            cell.isWordy = isWordy(at: index)
            cell.isDigit = CharacterTable.isDigit(scan.characters[min(last, scan.characters.count - 1)].scalar)
            cell.isHyphen = scalar.value == 0x2D || scalar.value == 0x2010
            cell.isLatinClosing = ",.;:!?)]}%'\"".unicodeScalars.contains(scalar)
            cell.isStrayStop = ",;:!?".unicodeScalars.contains(scalar) && index > 0 && scan.characters[index - 1].kind != .latin
            cell.isLatinOpening = "([{".unicodeScalars.contains(scalar)
            cell.isTurned = form == .vertical
        case .stop:
            cell.isExclamation = CharacterTable.isExclamationOrQuestion(scalar)
            cell.mayHang = scalar.value == 0x3002
        case .comma: cell.mayHang = scalar.value == 0x3001 || scalar.value == 0xFF0C
        case .han: cell.isMeasureWord = CharacterTable.isMeasureWord(scalar)
        case .space: cell.isTurned = form == .vertical
        case .dash, .connector:
            cell.isStroke = Self.isStroke(scalar)
            cell.isTurned = cell.isStroke && form == .vertical
        default: break
        }
    }

    private static func isStroke(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x2014 || scalar.value == 0x2015 }

    /// True for a letter or digit, and for a sign that belongs to one: 5% ±0.05 ¥12800.
    private func isWordy(at index: Int) -> Bool {
        let scalar = scan.characters[index].scalar
        if CharacterTable.isLatinLetterOrDigit(scalar) { return true }
        switch scalar.value {
        case 0x25, 0x2030, 0xB0, 0x2032, 0x2033: return index > 0 && CharacterTable.isLatinLetterOrDigit(scan.characters[index - 1].scalar)
        case 0x2B, 0x2D, 0x2212, 0xB1, 0x24, 0xA3, 0xA5, 0x20AC, 0x3C, 0x3E, 0x7E, 0x2248, 0x2264, 0x2265:
            return index + 1 < scan.characters.count && CharacterTable.isDigit(scan.characters[index + 1].scalar)
        default: return false
        }
    }

    // MARK: Annotations

    /// Ruby stands at half the size of its text.
    private func annotations(with shaper: any Shaper) -> [Int: ShapedText.Annotation] {
        var result: [Int: ShapedText.Annotation] = [:]
        for (index, run) in text.runs.enumerated() {
            guard case .ruby(let reading) = run.mark, !reading.isEmpty else { continue }
            let size = run.style.size / 2
            result[index] = ShapedText.Annotation(
                clusters: shaper.shape(reading, font: run.style.latinFont, size: size, form: .horizontal), size: size,
                extents: shaper.extents(of: run.style.latinFont, size: size))
        }
        return result
    }
}
