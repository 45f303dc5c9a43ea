/// The SHA-256 digest of bytes (FIPS 180-4): how files and pages are told apart in reports, caches and tests.
public struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var schedule = [UInt32](repeating: 0, count: 64)

    private init() {}

    /// The digest of the bytes, 32 bytes long.
    public static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var hash = SHA256()
        let whole = bytes.count / 64 * 64
        var at = 0
        while at < whole {
            hash.compress(bytes, at: at)
            at += 64
        }
        let tail = padding(after: UnsafeRawBufferPointer(rebasing: bytes[whole...]), total: bytes.count)
        tail.withUnsafeBytes { block in
            for at in stride(from: 0, to: block.count, by: 64) { hash.compress(block, at: at) }
        }
        return hash.state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }

    /// The digest of the bytes, 32 bytes long.
    public static func digest(of bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes { digest(of: $0) } }

    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: UnsafeRawBufferPointer) -> String { hex(digest(of: bytes)) }

    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String { hex(digest(of: bytes)) }

    private static func hex(_ digest: [UInt8]) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The last bytes with the padding of FIPS 180-4, 5.1.1: a one bit, zeros, the length in bits.
    private static func padding(after rest: UnsafeRawBufferPointer, total: Int) -> [UInt8] {
        var tail = [UInt8](rest)
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(total) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
        return tail
    }

    private mutating func compress(_ block: UnsafeRawBufferPointer, at offset: Int) {
        Self.constants.withUnsafeBufferPointer { k in
            schedule.withUnsafeMutableBufferPointer { w in
                for i in 0..<16 {
                    w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: offset + 4 * i, as: UInt32.self))
                }
                for i in 16..<64 {
                    let a = w[i - 15]
                    let b = w[i - 2]
                    let low = a.turned(7) ^ a.turned(18) ^ (a >> 3)
                    let high = b.turned(17) ^ b.turned(19) ^ (b >> 10)
                    w[i] = w[i - 16] &+ low &+ w[i - 7] &+ high
                }
                state.withUnsafeMutableBufferPointer { Self.rounds(into: $0, w, k) }
            }
        }
    }

    private static func rounds(
        into s: UnsafeMutableBufferPointer<UInt32>, _ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = (s[0], s[1], s[2], s[3])
        var (e, f, g, h) = (s[4], s[5], s[6], s[7])
        // Eight rounds at a time, so that the eight words change their parts and not their places.
        for i in stride(from: 0, to: 64, by: 8) {
            round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i])
            round(h, a, b, &c, d, e, f, &g, k[i + 1] &+ w[i + 1])
            round(g, h, a, &b, c, d, e, &f, k[i + 2] &+ w[i + 2])
            round(f, g, h, &a, b, c, d, &e, k[i + 3] &+ w[i + 3])
            round(e, f, g, &h, a, b, c, &d, k[i + 4] &+ w[i + 4])
            round(d, e, f, &g, h, a, b, &c, k[i + 5] &+ w[i + 5])
            round(c, d, e, &f, g, h, a, &b, k[i + 6] &+ w[i + 6])
            round(b, c, d, &e, f, g, h, &a, k[i + 7] &+ w[i + 7])
        }
        s[0] &+= a
        s[1] &+= b
        s[2] &+= c
        s[3] &+= d
        s[4] &+= e
        s[5] &+= f
        s[6] &+= g
        s[7] &+= h
    }

    /// FIPS 180-4, 6.2.2, step 3, with the words left where they are.
    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
        h &+= (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ (g ^ (e & (f ^ g))) &+ word
        d &+= h
        h &+= (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ ((a & b) | (c & (a | b)))
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    /// The bits turned to the right.
    @inline(__always)
    fileprivate func turned(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
