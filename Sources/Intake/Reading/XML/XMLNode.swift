/// An element of an XML document with all that stands in it. Names have the prefix that the standard gives their namespace, whatever the
/// file calls it: `w:p`.
struct XMLNode: Sendable {
    enum Child: Sendable {
        case element(XMLNode)
        case text(String)
    }

    var name: String
    var attributes: [String: String] = [:]
    var children: [Child] = []

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    var elements: some Sequence<XMLNode> {
        children.lazy.compactMap { child in
            if case .element(let node) = child { node } else { nil }
        }
    }

    func first(_ name: String) -> XMLNode? { elements.first { $0.name == name } }

    /// The first element at the end of a way of names.
    func first(_ path: [String]) -> XMLNode? { path.reduce(Optional(self)) { $0?.first($1) } }

    /// The characters that stand in this element itself.
    var text: String {
        children.map { child in
            if case .text(let text) = child { text } else { "" }
        }.joined()
    }

    /// The characters of some elements at any depth, in order.
    func text(in names: Set<String>) -> String {
        children.map { child in
            guard case .element(let node) = child else { return "" }
            return names.contains(node.name) ? node.text : node.text(in: names)
        }.joined()
    }
}

extension Unicode.Scalar {
    /// White space of XML and of HTML.
    var isMarkupSpace: Bool { self == " " || self == "\n" || self == "\r" || self == "\t" }
}
