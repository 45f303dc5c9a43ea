extension String {
    /// The string of these characters, written at once as UTF-8: a view of scalars grows by one at a time, and slowly.
    public init(scalars: some Collection<Unicode.Scalar>) {
        let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: bytes) { buffer in
            var end = 0
            func put(_ byte: UInt32) {
                buffer[end] = UInt8(truncatingIfNeeded: byte)
                end += 1
            }
            // Spelled out: thousands of characters are written for each page. RFC 3629, 3.
            for scalar in scalars {
                let value = scalar.value
                switch value {
                case ..<0x80: put(value)
                case ..<0x800:
                    put(0xc0 | value >> 6)
                    put(0x80 | value & 0x3f)
                case ..<0x10000:
                    put(0xe0 | value >> 12)
                    put(0x80 | value >> 6 & 0x3f)
                    put(0x80 | value & 0x3f)
                default:
                    put(0xf0 | value >> 18)
                    put(0x80 | value >> 12 & 0x3f)
                    put(0x80 | value >> 6 & 0x3f)
                    put(0x80 | value & 0x3f)
                }
            }
            return end
        }
    }
}
