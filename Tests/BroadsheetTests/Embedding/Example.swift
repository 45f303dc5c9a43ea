import BroadsheetDesk

/// The example of the article; a test holds the two against one another.
enum Example {
    // example
    /// Sets a page and gives its plate; prints what stands in the way.
    static func plate(of edition: [UInt8], pictures: [String: [UInt8]], house: String, cache: String) async throws -> [UInt8]? {
        let desk = try PageDesk(project: house, cache: cache)
        let order = PageDesk.Order(edition: edition, name: "today", pictureResolution: 100) { path in pictures[path] }
        let pages = await desk.make(order)
        for finding in pages.findings where finding.severity == .error {
            print("\(finding.line ?? 0):\(finding.column ?? 0): \(finding.message)")
        }
        return pages.plates.first?.bytes
    }
    // end
}
