/// Which length each 字号 stands for. The tables in use differ, so a house names the one it means.
public enum HaoTable: String, Hashable, Sendable, CaseIterable {
    /// The sizes of office word processors: 小初 36 pt, 二号 22 pt, 六号 7.5 pt.
    case word
    /// The sizes of newspaper manuals, in which 二号, 五号 and 七号, 一号 and 四号, 三号 and 六号 halve one another: 小初 30 pt, 二号 21 pt, 六号 7.875 pt.
    case newspaper

    /// The length of a size.
    public func length(of size: HaoSize) -> Length { .pt(self == .word ? size.wordPoints : size.newspaperPoints) }
}

extension HaoSize {
    fileprivate var wordPoints: Double {
        switch self {
        case .初号: 42
        case .小初: 36
        case .一号: 26
        case .小一: 24
        case .二号: 22
        case .小二: 18
        case .三号: 16
        case .小三: 15
        case .四号: 14
        case .小四: 12
        case .五号: 10.5
        case .小五: 9
        case .六号: 7.5
        case .小六: 6.5
        case .七号: 5.5
        case .八号: 5
        }
    }

    fileprivate var newspaperPoints: Double {
        switch self {
        case .小初: 30
        case .一号: 27.5
        case .二号: 21
        case .三号: 15.75
        case .四号: 13.75
        case .六号: 7.875
        case .七号: 5.25
        default: wordPoints
        }
    }
}
