extension String {
    /// The string of these characters, written at once as UTF-8: a view of scalars grows by one at a time, and slowly.
    public init(scalars: some Collection<Unicode.Scalar>) {
        let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: bytes) { buffer in
            var end = 0
            for scalar in scalars { buffer.put(scalar, at: &end) }
            return end
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a character as UTF-8 (RFC 3629, 3), and moves on behind it.
    fileprivate func put(_ scalar: Unicode.Scalar, at end: inout Int) {
        let value = scalar.value
        switch value {
        case ..<0x80: put(UInt8(value), &end)
        case ..<0x800:
            put(0xc0 | UInt8(value >> 6), &end)
            put(0x80 | UInt8(value & 0x3f), &end)
        case ..<0x1_0000:
            put(0xe0 | UInt8(value >> 12), &end)
            put(0x80 | UInt8(value >> 6 & 0x3f), &end)
            put(0x80 | UInt8(value & 0x3f), &end)
        default:
            put(0xf0 | UInt8(value >> 18), &end)
            put(0x80 | UInt8(value >> 12 & 0x3f), &end)
            put(0x80 | UInt8(value >> 6 & 0x3f), &end)
            put(0x80 | UInt8(value & 0x3f), &end)
        }
    }

    private func put(_ byte: UInt8, _ end: inout Int) {
        self[end] = byte
        end += 1
    }
}
