/// Writes JSON in UTF-8, a field a line.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    mutating func write(_ value: OrderedJSON) {
        switch value {
        case .text(let text): bytes.append(quotedInJSON: text)
        case .number, .millimetres, .flag: bytes += (value.plain ?? "").utf8
        case .list(let items): write(items, between: (UInt8(ascii: "["), UInt8(ascii: "]"))) { $0.write($1) }
        case .fields(let fields):
            write(fields, between: (UInt8(ascii: "{"), UInt8(ascii: "}"))) {
                $0.bytes.append(quotedInJSON: $1.key)
                $0.bytes.append(UInt8(ascii: ":"))
                $0.bytes.append(.space)
                $0.write($1.value)
            }
        }
    }

    /// Writes things a line each; nothing between the brackets where there is none.
    private mutating func write<Item>(
        _ items: [Item], between brackets: (open: UInt8, close: UInt8), _ write: (_ writer: inout JSONWriter, _ item: Item) -> Void
    ) {
        bytes.append(brackets.open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            startLine()
            write(&self, item)
        }
        depth -= 1
        if !items.isEmpty { startLine() }
        bytes.append(brackets.close)
    }

    private mutating func startLine() {
        bytes.append(.lineFeed)
        bytes += repeatElement(.space, count: depth * 2)
    }
}
