/// A number of 128 bits that stands for some bytes: for finding and naming them, not for proof against a forger.
struct ContentKey: Hashable {
    private var first: UInt64 = 0x9e37_79b9_7f4a_7c15
    private var second: UInt64 = 0xc2b2_ae3d_27d4_eb4f

    mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        self = bytes.withUnsafeBytes { raw in
            var key = self
            let words = raw.count / 8
            for word in 0..<words { key.mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self))) }
            var rest: UInt64 = 0
            for index in words * 8..<raw.count { rest = rest << 8 | UInt64(raw[index]) }
            key.mix(rest)
            return key
        }
        mix(UInt64(bytes.count))
    }

    mutating func add(_ numbers: Int...) {
        for number in numbers { mix(UInt64(bitPattern: Int64(number))) }
    }

    @inline(__always)
    private mutating func mix(_ word: UInt64) {
        first = (first ^ word) &* 0x9fb2_1c65_1e98_df25
        first ^= first >> 32
        second = (second &+ word) &* 0xd6e8_feb8_6659_fd93
        second ^= second >> 29
    }

    /// Half of it.
    var number: UInt64 { first ^ first >> 29 }

    /// 32 hexadecimal digits.
    var text: String {
        [first, second].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
