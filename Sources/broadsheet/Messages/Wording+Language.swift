import CMessages
import Source

extension Wording {
    /// The words of a language, as they were compiled in.
    static func of(_ language: Language) -> Wording {
        switch language {
        case .english: return .english
        case .chinese:
            let file = messages_chinese()
            let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            // The tests read the same bytes; a copy that could not be read would leave the English.
            return (try? MessageCatalogue(reading: bytes, file: "chinese.yaml")).map { .chinese($0) } ?? .english
        }
    }
}
