import CIntake

/// HTML as libxml2 reads it: whatever is written, as a browser would roughly take it; nothing is fetched.
///
/// Walked without recursion: a page may stand a hundred thousand elements deep.
enum HTMLDocument {
    enum Event {
        case start(name: String, attributes: [String: String])
        case end(name: String)
        case text([Unicode.Scalar])
        case comment([Unicode.Scalar])
    }

    /// Hands over what stands in a document, in order; false where it cannot be read at all.
    /// - Parameter text: in UTF-8.
    static func walk(_ text: [UInt8], _ handle: (Event) -> Void) -> Bool {
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
        let document = text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", options) }
        }
        guard let document else { return false }
        defer { xmlFreeDoc(document) }
        var node = document.pointee.children
        while let current = node {
            open(current, handle)
            if isElement(current), let child = current.pointee.children {
                node = child
                continue
            }
            close(current, handle)
            node = next(after: current, handle)
        }
        return true
    }

    /// What follows a node whose children are done; elements that end on the way are told.
    private static func next(after node: xmlNodePtr, _ handle: (Event) -> Void) -> xmlNodePtr? {
        var current = node
        while true {
            if let sibling = current.pointee.next { return sibling }
            guard let parent = current.pointee.parent, isElement(parent) else { return nil }
            close(parent, handle)
            current = parent
        }
    }

    private static func isElement(_ node: xmlNodePtr) -> Bool { node.pointee.type == XML_ELEMENT_NODE }

    private static func open(_ node: xmlNodePtr, _ handle: (Event) -> Void) {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: handle(.start(name: name(node.pointee.name), attributes: attributes(of: node)))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: handle(.text(scalars(node.pointee.content)))
        case XML_COMMENT_NODE: handle(.comment(scalars(node.pointee.content)))
        default: return
        }
    }

    private static func close(_ node: xmlNodePtr, _ handle: (Event) -> Void) {
        if isElement(node) { handle(.end(name: name(node.pointee.name))) }
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = node.pointee.properties
        while let attribute = next {
            attributes[name(attribute.pointee.name)] = String(
                String.UnicodeScalarView(attribute.pointee.children.map { scalars($0.pointee.content) } ?? []))
            next = attribute.pointee.next
        }
        return attributes
    }

    private static func name(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0).lowercased() } ?? "" }

    private static func scalars(_ text: UnsafePointer<xmlChar>?) -> [Unicode.Scalar] {
        text.map { Array(String(cString: $0).unicodeScalars) } ?? []
    }
}
