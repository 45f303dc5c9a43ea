import CPreviewFiles

/// The files that the preview's page is made of, as they were compiled in.
enum PreviewFile {
    static var html: [UInt8] { bytes(of: preview_html()) }
    static var css: [UInt8] { bytes(of: preview_css()) }
    static var js: [UInt8] { bytes(of: preview_js()) }

    private static func bytes(of file: preview_file) -> [UInt8] { Array(UnsafeBufferPointer(start: file.bytes, count: file.count)) }
}
