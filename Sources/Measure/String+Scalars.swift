extension String {
    /// The string of these characters, written at once as UTF-8: a view of scalars grows by one at a time, and slowly.
    public init(scalars: some Collection<Unicode.Scalar>) {
        let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: bytes) { buffer in
            var end = 0
            for scalar in scalars {
                let (value, width) = (scalar.value, UTF8.width(scalar))
                if width == 1 {
                    buffer[end] = UInt8(truncatingIfNeeded: value)
                } else {
                    // The lead byte has as many ones as there are bytes; each that follows holds six bits.
                    for place in 1..<width { buffer[end + place] = 0x80 | UInt8(truncatingIfNeeded: value >> UInt32((width - 1 - place) * 6)) & 0x3f }
                    buffer[end] = UInt8(truncatingIfNeeded: 0xf00 >> UInt32(width)) | UInt8(truncatingIfNeeded: value >> UInt32((width - 1) * 6))
                }
                end += width
            }
            return end
        }
    }
}
