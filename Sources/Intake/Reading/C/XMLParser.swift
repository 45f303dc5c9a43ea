import CIntake
import Source

/// Reads XML with libexpat: no document type, no entities but the five, bounds on depth and on elements.
///
/// Elements at `depth` are handed over one by one, each with all that is in it, so that a long document is never in memory whole.
final class XMLParser {
    /// Elements inside one another; Word needs some thirty for a table in a text box in a table.
    static let mostDepth = 200
    /// Elements of one document: a hundred thousand runs have four hundred thousand.
    static let mostElements = 600_000

    private let depth: Int
    private let handle: (XMLNode) -> Void
    private var open: [XMLNode] = []
    private var level = 0
    private var count = 0
    private var names: [String: String] = [:]
    private var text: [UInt8] = []
    private var refusal: Message?
    private var parser: OpaquePointer?

    /// - Parameters:
    ///   - depth: of the elements that are handed over: 1 for the root, 2 for what stands in it.
    private init(depth: Int, _ handle: @escaping (XMLNode) -> Void) { (self.depth, self.handle) = (depth, handle) }

    /// - Parameter part: of the file, for messages.
    static func read(
        _ bytes: [UInt8], part: String, file: String, depth: Int, _ handle: @escaping (XMLNode) -> Void
    ) throws(Refusal) {
        let reader = XMLParser(depth: depth, handle)
        if let fault = reader.parse(bytes) {
            throw Refusal(
                "intake.xml", at: SourcePosition(file: file), "its part \("part", part) cannot be read: \("what", fault)",
                hint: "ask for the file again, saved anew as .docx")
        }
    }

    /// The whole document as one element.
    static func tree(_ bytes: [UInt8], part: String, file: String) throws(Refusal) -> XMLNode {
        var root: XMLNode?
        try read(bytes, part: part, file: file, depth: 1) { root = $0 }
        guard let root else {
            throw Refusal("intake.xml", at: SourcePosition(file: file), "its part \("part", part) is empty", hint: "ask for the file again")
        }
        return root
    }

    private func parse(_ bytes: [UInt8]) -> Message? {
        guard let parser = XML_ParserCreateNS(nil, 0x7c) else { return "there is no memory" }
        defer { XML_ParserFree(parser) }
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { data, name, attributes in XMLParser.of(data)?.start(name, attributes) },
            { data, _ in XMLParser.of(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text, let reader = XMLParser.of(data) else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { reader.add(UnsafeBufferPointer(start: $0, count: Int(count))) }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLParser.of(data)?.stop("it declares a document type") }
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { base in
                base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { XML_Parse(parser, $0, Int32(buffer.count), 1) }
            }
        }
        if let refusal { return refusal }
        guard let status, status == XML_STATUS_OK else {
            let line = XML_GetCurrentLineNumber(parser)
            return "\("fault", String(cString: XML_ErrorString(XML_GetErrorCode(parser)))) in line \("line", Int(line))"
        }
        return nil
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
        data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ why: Message) {
        refusal = refusal ?? why
        XML_StopParser(parser, 0)
    }

    private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard refusal == nil, let name else { return }
        level += 1
        count += 1
        guard level <= Self.mostDepth else { return stop("elements stand more than \("most", Self.mostDepth) deep in one another") }
        guard count <= Self.mostElements else { return stop("it has more than \("most", Self.mostElements) elements") }
        guard level >= depth else { return }
        flush()
        var node = XMLNode(name: self.name(name))
        var at = 0
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            node.attributes[self.name(key)] = String(cString: value)
            at += 2
        }
        open.append(node)
    }

    private func end() {
        guard refusal == nil else { return }
        level -= 1
        guard level >= depth - 1, let node = closed() else { return }
        if open.isEmpty { handle(node) } else { open[open.count - 1].children.append(.element(node)) }
    }

    private func closed() -> XMLNode? {
        flush()
        return open.popLast()
    }

    private func add(_ characters: UnsafeBufferPointer<UInt8>) {
        if !open.isEmpty { text += characters }
    }

    private func flush() {
        guard !text.isEmpty, !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    /// `http://…/main|p` as `w:p`.
    private func name(_ raw: UnsafePointer<CChar>) -> String {
        let written = String(cString: raw)
        if let known = names[written] { return known }
        let parts = written.split(separator: "|", maxSplits: 1)
        let name = parts.count == 2 ? "\(Namespaces.prefix(of: String(parts[0]))):\(parts[1])" : written
        names[written] = name
        return name
    }
}
