import CMessages
import Source

extension Wording {
    /// The words of a language, as they were compiled in: the catalogue is read when it is first asked for, once a run.
    package static func of(_ language: Language) -> Wording {
        switch language {
        case .english: .english
        case .chinese: chinese
        }
    }

    private static let chinese: Wording = {
        let file = messages_chinese()
        let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        // The tests read the same bytes; a copy that could not be read would leave the English.
        return (try? MessageCatalogue(reading: bytes, file: "chinese.yaml")).map { .chinese($0) } ?? .english
    }()
}
