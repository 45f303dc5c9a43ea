/// The characters of a paragraph with their classes, the ones that depend on their neighbours settled.
struct TextScan {
    struct Character {
        var scalar: Unicode.Scalar
        var kind: CharacterClass
        var run: Int
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
        for index in characters.indices {
            switch characters[index].kind {
            case .connector: if isWesternConnector(at: index) { characters[index].kind = .latin }
            case .solidus, .closing: if isBetweenWestern(at: index) && isSharedMark(at: index) { characters[index].kind = .latin }
            default: break
            }
        }
        settleDashes()
    }

    /// ’ and / are Western marks too; other closing marks are not.
    private func isSharedMark(at index: Int) -> Bool {
        characters[index].scalar.value == 0x2019 || characters[index].scalar.value == 0x2F
    }

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
