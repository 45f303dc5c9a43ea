/// 字号: a type size by its traditional name.
public enum HaoSize: String, Hashable, Sendable, CaseIterable {
    case 初号, 小初, 一号, 小一, 二号, 小二, 三号, 小三, 四号, 小四, 五号, 小五, 六号, 小六, 七号, 八号

    /// The size with this name, also as `小五号`; nil for any other word.
    public init?(name: some StringProtocol) {
        if let size = HaoSize(rawValue: String(name)) {
            self = size
            return
        }
        guard name.hasSuffix("号"), let size = HaoSize(rawValue: String(name.dropLast())) else { return nil }
        self = size
    }
}
