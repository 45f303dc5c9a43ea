extension String {
    /// The string of these characters, written at once as UTF-8: a view of scalars grows by one at a time, and slowly.
    public init(scalars: some Collection<Unicode.Scalar>) {
        let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: bytes) { buffer in
            var end = 0
            for scalar in scalars {
                for unit in UTF8.encode(scalar)! {
                    buffer[end] = unit
                    end += 1
                }
            }
            return end
        }
    }
}
