import ArgumentParser
import Glibc
import Source

extension Language {
    /// The reader's own: by the first of LC_ALL, LC_MESSAGES and LANG that is set. English where none of them names Chinese.
    static var ofReader: Language { of { name in getenv(name).map { String(cString: $0) } } }

    /// - Parameter variable: the value of a variable of the environment.
    static func of(_ variable: (String) -> String?) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }
}

extension Language: ExpressibleByArgument {
    /// What `--language` asks for, where the arguments could not be read.
    static func named(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst("--language=".count))) }
            if argument == "--language", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
        }
        return nil
    }
}
