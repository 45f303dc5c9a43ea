/// What is known of the codes of a font, by code: they have two bytes at most, and those of a subset are small numbers.
struct CodeTable<Value> {
    private var values: [Value] = []
    private let usual: Value

    /// The codes up to the last that anything is stated of.
    var indices: Range<Int> { values.indices }

    static var codes: Range<Int> { 0..<65_536 }

    /// - Parameter usual: what holds for a code that nothing is stated of.
    init(usual: Value) { self.usual = usual }

    /// What is stated of anything that is no code is passed over.
    subscript(code: Int) -> Value {
        get { values.indices.contains(code) ? values[code] : usual }
        set {
            guard Self.codes.contains(code) else { return }
            if code >= values.count { values += repeatElement(usual, count: code + 1 - values.count) }
            values[code] = newValue
        }
    }
}
