import Source

/// Checks the profile of an output condition from its header and tag table. ICC.1:2004-10, 7.2 and 7.3; ISO 15930-7, 6.2.
struct ICCProfile {
    static let sizeLimit = 4 << 20

    /// What is wrong with the profile; nothing where it can be embedded.
    static func faults(_ condition: OutputCondition) -> [Diagnostic] {
        let reasons = reasons(condition.profile)
        return reasons.map {
            .error(
                "press.profile", at: SourcePosition(file: condition.profilePath), "the output profile cannot be used: \("reason", $0)",
                hint: "give the printer's CMYK output profile, as the plant sent it")
        }
    }

    private static func reasons(_ bytes: [UInt8]) -> [Message] {
        guard bytes.count >= 132 else { return ["the file ends within the header"] }
        guard bytes.count <= sizeLimit else { return ["it is larger than 4 MiB"] }
        guard signature(bytes, 36) == "acsp" else { return ["it is not an ICC profile"] }
        var reasons: [Message] = []
        if number(bytes, 0) != bytes.count {
            reasons.append("its header states \("stated", number(bytes, 0)) bytes, but it has \("bytes", bytes.count)")
        }
        if signature(bytes, 12) != "prtr" {
            reasons.append("its class is '\("class", signature(bytes, 12))', an output profile has 'prtr'")
        }
        if signature(bytes, 16) != "CMYK" { reasons.append("it is made for '\("colours", signature(bytes, 16))', the press prints 'CMYK'") }
        if !["Lab ", "XYZ "].contains(signature(bytes, 20)) {
            reasons.append("its connection space '\("space", signature(bytes, 20))' is unknown")
        }
        if !(2...4).contains(bytes[8]) { reasons.append("its version is \("version", bytes[8]), PDF/X-4 takes 2 to 4") }
        return reasons + tagFaults(bytes)
    }

    /// Every tag must lie inside the file, and the tables that convert to and from the press must be there.
    private static func tagFaults(_ bytes: [UInt8]) -> [Message] {
        let count = number(bytes, 128)
        guard count <= 200, 132 + count * 12 <= bytes.count else { return ["its tag table is damaged"] }
        var found: Set<String> = []
        for entry in 0..<count {
            let place = 132 + entry * 12
            let (offset, size) = (number(bytes, place + 4), number(bytes, place + 8))
            guard offset >= 128, size >= 8, offset + size <= bytes.count else {
                return ["its tag '\("tag", signature(bytes, place))' lies outside the file"]
            }
            found.insert(signature(bytes, place))
        }
        return ["A2B0", "B2A0"].filter { !found.contains($0) }.map { "its table \("tag", $0) is missing" }
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }

    /// Four letters; anything that is no letter shows as `?`.
    private static func signature(_ bytes: [UInt8], _ at: Int) -> String {
        String(decoding: bytes[at..<at + 4].map { (0x20...0x7e).contains($0) ? $0 : 0x3f }, as: UTF8.self)
    }
}
