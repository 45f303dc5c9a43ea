/// How strict 避头尾 is: which marks may not begin or end a line (CLREQ, "Prohibition rules for line start and line end").
public enum ProhibitionLevel: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Anything may stand anywhere; only the unbreakable pieces stay whole.
    case none
    /// No stop, comma or closing mark at a line's start, no opening mark at its end.
    case basic
    /// Also no connector, interpunct or solidus at a line's start, and no solidus at its end (GB/T 15834, 5.1).
    case gb
    /// Also no —— and no …… at a line's start.
    case strict

    public static func < (a: ProhibitionLevel, b: ProhibitionLevel) -> Bool { a.rawValue < b.rawValue }
}

extension ProhibitionLevel {
    func forbidsLineStart(_ kind: CharacterClass) -> Bool {
        switch kind {
        case .attached: true
        case .closing, .comma, .stop: self >= .basic
        case .interpunct, .connector, .solidus: self >= .gb
        case .dash, .ellipsis: self >= .strict
        default: false
        }
    }

    func forbidsLineEnd(_ kind: CharacterClass) -> Bool {
        switch kind {
        case .opening, .prefix: self >= .basic
        case .solidus: self >= .gb
        default: false
        }
    }
}
