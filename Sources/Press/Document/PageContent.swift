/// The content of a page, which may be cut into several streams. ISO 32000-1, 7.8.2.
enum PageContent {
    /// The plain data of all of them, put together; nil where one is damaged or they would be longer than the limit.
    /// - Parameter plain: the data of one stream, at most so long.
    static func joined<Stream>(_ streams: [Stream], limit: Int, _ plain: (_ stream: Stream, _ limit: Int) -> [UInt8]?) -> [UInt8]? {
        var whole: [UInt8] = []
        for stream in streams {
            guard let part = plain(stream, limit - whole.count) else { return nil }
            whole += part
            whole.append(10)
        }
        return whole
    }
}
