/// The simple properties of an XMP packet by their local names, written as elements or as attributes. ISO 16684-1, 7.
struct XMPProperties {
    private let packet: [UInt8]

    init(_ packet: String) { self.packet = Array(packet.utf8.prefix(1 << 20)) }

    /// The text of a property, of its first item where it has several; nil where it is missing or empty.
    subscript(name: String) -> String? {
        let wanted = Array((":" + name).utf8)
        var place = 0
        while let found = find(wanted, from: place) {
            place = found + wanted.count
            guard place < packet.count else { return nil }
            let value =
                packet[place] == UInt8(ascii: "=")
                ? attribute(from: place + 1) : packet[place] == UInt8(ascii: ">") ? element(from: place + 1) : nil
            if let value, !value.isEmpty { return value }
        }
        return nil
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        guard packet.count >= wanted.count, start <= packet.count - wanted.count else { return nil }
        return (start...(packet.count - wanted.count)).first { index in
            packet[index] == wanted[0] && packet[index..<(index + wanted.count)].elementsEqual(wanted)
        }
    }

    private func attribute(from start: Int) -> String? {
        guard start < packet.count, packet[start] == 0x22 || packet[start] == 0x27,
            let end = packet[(start + 1)...].firstIndex(of: packet[start])
        else { return nil }
        return text(packet[(start + 1)..<end])
    }

    /// Tags between are passed: `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">text`.
    private func element(from start: Int) -> String? {
        var index = start
        while index < packet.count {
            if packet[index] == UInt8(ascii: "<") {
                guard index + 1 < packet.count, packet[index + 1] != UInt8(ascii: "/"),
                    let end = packet[index...].firstIndex(of: UInt8(ascii: ">"))
                else { return nil }
                index = end + 1
            } else if packet[index] <= 0x20 {
                index += 1
            } else {
                let end = packet[index...].firstIndex(of: UInt8(ascii: "<")) ?? packet.endIndex
                return text(packet[index..<end])
            }
        }
        return nil
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return Self.withoutNumbers(text)
    }

    /// Characters that are written by their number: `&#x5DE6;`.
    private static func withoutNumbers(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard rest.hasPrefix("&#"), let end = rest.prefix(12).firstIndex(of: ";") else {
                result.append(rest.removeFirst())
                continue
            }
            let number = rest[rest.index(start, offsetBy: 2)..<end]
            let value = number.lowercased().hasPrefix("x") ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
            if let scalar = value.flatMap(Unicode.Scalar.init) { result.unicodeScalars.append(scalar) }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
