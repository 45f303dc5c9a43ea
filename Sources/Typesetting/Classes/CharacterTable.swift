/// The class of every character, taken alone; `CellBuilder` settles the few that depend on their neighbours.
///
/// Sources: CLREQ, "Tables of punctuation marks"; GB/T 15834; UAX #11 for the wide ranges.
enum CharacterTable {
    static func classOf(_ scalar: Unicode.Scalar) -> CharacterClass {
        let value = scalar.value
        if value < 0x80 { return ascii(value) }
        if value >= 0x3400 && value <= 0x9FFF { return .han }
        switch value {
        case 0x2018, 0x201C: return .opening
        case 0x2019, 0x201D: return .closing
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: return .opening
        case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F: return .closing
        case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F: return .opening
        case 0xFF09, 0xFF3D, 0xFF5D, 0xFF60: return .closing
        case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: return .comma
        case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61: return .stop
        case 0x00B7, 0x2027, 0x30FB, 0x2219: return .interpunct
        case 0x2010, 0x2011, 0x2013, 0x301C, 0x223C, 0xFF5E, 0xFF0D: return .connector
        case 0x2014, 0x2015, 0x2E3A: return .dash
        case 0x2026, 0x22EF: return .ellipsis
        case 0xFF0F: return .solidus
        case 0x2103, 0x2109: return .suffix
        case 0xFFE5, 0xFFE1, 0xFFE0: return .prefix
        case 0x3000: return .wideSpace
        case 0x2002...0x200A: return .space
        case 0x200B: return .breakHere
        case 0x2028, 0x2029, 0x85: return .lineFeed
        case 0x00AD, 0x034F, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return .attached
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099, 0x309A, 0x302A...0x302F,
            0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF:
            return .attached
        case 0x2150...0x21FF, 0x2300...0x23FF, 0x2460...0x27BF, 0x2900...0x2BFF: return .symbol
        case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3012, 0x3013, 0x3020...0x33FF, 0xA000...0xA4CF, 0xAC00...0xD7AF,
            0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF00...0xFFEF, 0x1B000...0x1B2FF, 0x20000...0x3FFFF:
            return .han
        case 0x1F000...0x1FAFF: return .symbol
        default: return .latin
        }
    }

    private static func ascii(_ value: UInt32) -> CharacterClass {
        switch value {
        case 0x20, 0x09: .space
        case 0x0A, 0x0B, 0x0C, 0x0D: .lineFeed
        case 0x2D: .connector
        case 0x2F: .solidus
        default: .latin
        }
    }

    /// True for ！ and ？, which share one em when they meet (GB/T 15834, 4.2 and 4.3).
    static func isExclamationOrQuestion(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFF01 || scalar.value == 0xFF1F }

    static func isLatinLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: true
        default: isScript(scalar)
        }
    }

    /// 上标 and 下标: a digit, letter or sign that stands raised or lowered behind another: ² ₂ ⁿ.
    static func isScript(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0x2B0...0x2B8, 0x2E1...0x2E3, 0x1D2C...0x1D6A, 0x1D9B...0x1DBF, 0x2070...0x209C, 0x2C7C: true
        default: false
        }
    }

    /// Quotation marks that are typed for an apostrophe.
    static func mayBeApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x2018 || scalar.value == 0x2019 || scalar.value == 0xFF07
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Characters that count, measure or bound a number and stay with its last digit: 亩 元 万 余 年 …
    static func isMeasureWord(_ scalar: Unicode.Scalar) -> Bool {
        let place = Int(scalar.value) - firstHan
        return measureWords.indices.contains(place) && measureWords[place]
    }

    /// A yes or no for each of the common Han characters, as every one of them is asked.
    private static let measureWords: [Bool] = {
        var table = [Bool](repeating: false, count: 0xA000 - firstHan)
        for scalar in measureWordList.unicodeScalars { table[Int(scalar.value) - firstHan] = true }
        return table
    }()

    private static let firstHan = 0x4E00

    private static let measureWordList =
        """
        亩元万亿千百十余多个名次年月日号时分秒点岁人户家村屯镇乡县市省区组队级类种项条件起宗例场届期批届台辆艘架部套张份本册页\
        章节篇首幅枚颗棵株头只匹口栋幢座间层楼室处所站厂米里公吨斤克升顷方平度倍成折天周季代届辈世位班排团营连军师双对副把支根根块片\
        段道路线环角毛分厘毫吋寸尺丈码英海立千瓦伏安摄华路门眼桌席句字行列步遍趟回番轮圈单票股桶箱袋包瓶罐盒杯碗盘顿
        """
}
