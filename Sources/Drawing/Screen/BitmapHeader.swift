/// The 54 bytes before the pixels of a Windows bitmap: 32 bits a pixel (blue, green, red, unused), rows from the top.
///
/// Source: BITMAPFILEHEADER and BITMAPINFOHEADER of the Windows interface; a negative height says that the first row is the top one.
struct BitmapHeader {
    let bytes: [UInt8]

    init(width: Int, height: Int) {
        let size = 54
        var bytes: [UInt8] = Array("BM".utf8)
        func put(_ value: Int, bytes count: Int) {
            for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
        }
        put(size + width * height * 4, bytes: 4)
        put(0, bytes: 4)
        put(size, bytes: 4)
        put(40, bytes: 4)
        put(width, bytes: 4)
        put(-height, bytes: 4)
        put(1, bytes: 2)
        put(32, bytes: 2)
        // No compression; sizes, resolutions and palettes are left to be worked out.
        for _ in 0..<6 { put(0, bytes: 4) }
        self.bytes = bytes
    }
}
