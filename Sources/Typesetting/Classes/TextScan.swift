/// The characters of a paragraph with their classes, the ones that depend on their neighbours settled.
struct TextScan {
    struct Character {
        var scalar: Unicode.Scalar
        var kind: CharacterClass
        var run: Int
        /// A Latin apostrophe, whatever was typed for it.
        var isApostrophe = false
        /// A part of an address begins here: a line may, rather than spread the one before it.
        var opensAddressPart = false
    }

    var characters: [Character] = []

    init(_ text: StyledText) {
        for (run, content) in text.runs.enumerated() {
            for scalar in content.text.unicodeScalars {
                characters.append(Character(scalar: scalar, kind: CharacterTable.classOf(scalar), run: run))
            }
        }
        settle()
    }

    private mutating func settle() {
        settleAddresses()
        var quotes = 0
        for index in characters.indices {
            let scalar = characters[index].scalar.value
            let isQuote = CharacterTable.mayBeApostrophe(characters[index].scalar)
            switch characters[index].kind {
            case .connector where scalar == 0xFF0D: if isSign(at: index) { characters[index].kind = .prefix }
            case .connector: if isWesternConnector(at: index) { characters[index].kind = .latin }
            case .solidus where scalar == 0x2F: if isBetweenWestern(at: index) { characters[index].kind = .latin }
            case .opening where isQuote, .closing where isQuote, .han where isQuote: settleApostrophe(at: index, openQuotes: &quotes)
            case .han where scalar == 0xFF0B || scalar == 0xFF04: if isSign(at: index) { characters[index].kind = .prefix }
            case .han where scalar == 0xFF05: if isDigit(index - 1) { characters[index].kind = .suffix }
            default: break
            }
        }
        settleDashes()
    }

    /// ’ between two Western letters is an apostrophe (It’s, O’Neal), and behind one where no ‘ is open (students’); so are ‘ and ＇ typed
    /// in its place.
    private mutating func settleApostrophe(at index: Int, openQuotes: inout Int) {
        let isWithin = isBetweenWestern(at: index)
        let isClosing = characters[index].scalar.value == 0x2019
        if isWithin || (isClosing && openQuotes == 0 && isWestern(index - 1)) {
            (characters[index].kind, characters[index].isApostrophe) = (.latin, true)
        } else if characters[index].kind != .han {
            openQuotes = max(0, openQuotes + (isClosing ? -1 : 1))
        }
    }

    /// A full-width sign before a number: ＋2.
    private func isSign(at index: Int) -> Bool { isDigit(index + 1) && !isWestern(index - 1) }

    // MARK: Addresses

    /// Web and mail addresses, paths and long codes: one word each, which may be parted behind / _ - and before . ? & =.
    private mutating func settleAddresses() {
        var start = 0
        while start < characters.count {
            guard Self.mayStandInAddress(characters[start].scalar) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < characters.count, Self.mayStandInAddress(characters[end].scalar) { end += 1 }
            var last = end
            while last > start, ",.;:!?'\")]}".unicodeScalars.contains(characters[last - 1].scalar) { last -= 1 }
            if isAddress(start..<last) { settleAddress(start..<last) }
            start = end
        }
    }

    private static func mayStandInAddress(_ scalar: Unicode.Scalar) -> Bool { (0x21...0x7E).contains(scalar.value) }

    /// Shorter than this a piece of Western text finds its place whole.
    private static let shortestAddress = 14

    private func isAddress(_ range: Range<Int>) -> Bool {
        guard range.count >= 8 else { return false }
        let text = range.map { characters[$0].scalar }
        if text.starts(with: "www.".unicodeScalars) || text.indices.contains(where: { text[$0...].starts(with: "://".unicodeScalars) }) {
            return true
        }
        let isParted = text.contains { "/@_=&".unicodeScalars.contains($0) } || text.count { $0 == "." || $0 == "-" } > 1
        return text.count >= Self.shortestAddress && isParted
            && text.contains { !CharacterTable.isDigit($0) && CharacterTable.isLatinLetterOrDigit($0) }
    }

    private mutating func settleAddress(_ range: Range<Int>) {
        for index in range {
            characters[index].kind = .latin
            // Two characters at either end stay with the rest.
            guard index >= range.lowerBound + 2, index + 2 <= range.upperBound else { continue }
            let (before, scalar) = (characters[index - 1].scalar, characters[index].scalar)
            characters[index].opensAddressPart =
                ("/_-".unicodeScalars.contains(before) && !"/_-.?&=".unicodeScalars.contains(scalar))
                || (".?&=".unicodeScalars.contains(scalar) && CharacterTable.isLatinLetterOrDigit(before))
        }
    }

    // MARK: Connectors

    /// A hyphen or an en dash belongs to a Western word or number between two letters; a hyphen before a digit is a sign.
    private func isWesternConnector(at index: Int) -> Bool {
        let value = characters[index].scalar.value
        guard value == 0x2D || value == 0x2010 || value == 0x2011 || value == 0x2013 else { return false }
        if isBetweenWestern(at: index) { return true }
        return value == 0x2D && isDigit(index + 1) && !isWestern(index - 1)
    }

    private func isBetweenWestern(at index: Int) -> Bool { isWestern(index - 1) && isWestern(index + 1) }

    private func isWestern(_ index: Int) -> Bool {
        characters.indices.contains(index) && CharacterTable.isLatinLetterOrDigit(characters[index].scalar)
    }

    private func isDigit(_ index: Int) -> Bool {
        characters.indices.contains(index) && CharacterTable.isDigit(characters[index].scalar)
    }

    /// A single — is a connector; the dash of 破折号 is always a pair.
    private mutating func settleDashes() {
        var index = 0
        while index < characters.count {
            guard characters[index].kind == .dash, characters[index].scalar.value != 0x2E3A else {
                index += 1
                continue
            }
            let isPair = index + 1 < characters.count && characters[index + 1].scalar == characters[index].scalar
            if !isPair { characters[index].kind = .connector }
            index += isPair ? 2 : 1
        }
    }
}
