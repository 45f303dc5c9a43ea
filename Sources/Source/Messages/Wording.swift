/// The language that findings, proofs and help are told in.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
}

/// Puts messages into a language. A value like any other: it goes to whatever prints, and what is made never depends on it.
public struct Wording: Sendable {
    public let language: Language
    private let catalogue: MessageCatalogue

    private init(_ language: Language, _ catalogue: MessageCatalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    /// The templates as they stand beside the calls.
    public static let english = Wording(.english, MessageCatalogue())

    public static func chinese(_ catalogue: MessageCatalogue) -> Wording { Wording(.chinese, catalogue) }

    /// The message in this language; in English where the catalogue lacks it.
    /// - Parameter id: the finding that the message belongs to; its own words go before those of other findings.
    public func text(_ message: Message, of id: String = "") -> String {
        let template = language == .english ? message.template : catalogue.chinese(message.template, of: id) ?? message.template
        if message.arguments.isEmpty, !template.contains("{"), !template.contains("}") { return template }
        return MessageTemplate(template).parts.map { part in
            switch part {
            case .text(let text): text
            case .hole(let name): message[name].map { text($0, of: id) } ?? "{\(name)}"
            case .plural(let name, let one, let many): message[name] == .number(1) ? one : many
            }
        }.joined()
    }

    private func text(_ value: Message.Value, of id: String) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .words(let words): text(words, of: id)
        case .list(let list): list.map { text($0, of: id) }.joined(separator: language == .english ? ", " : "、")
        case .choice(let ways): ways.map { text($0, of: id) }.joined(separator: language == .english ? ", or " : "；或")
        }
    }
}

extension Message {
    /// The value of this name.
    fileprivate subscript(name: String) -> Value? { arguments.first { $0.name == name }?.value }
}
