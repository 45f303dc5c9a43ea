import Yams

/// Says in an editor's words what the YAML parser says in its own.
enum YAMLMessages {
    static func diagnostic(for error: any Error, in source: SourceBytes) -> Diagnostic {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            return explained(problem, context, mark, source)
        case YamlError.memory:
            return .error("yaml.nesting", at: SourcePosition(file: source.file), "lists and groups stand too deep inside one another")
        default:
            return .error("yaml.syntax", at: SourcePosition(file: source.file), "the file cannot be read as YAML")
        }
    }

    private static func explained(_ problem: String, _ context: YamlError.Context?, _ mark: Mark, _ source: SourceBytes) -> Diagnostic {
        for rule in rules where problem.contains(rule.problem) && (rule.context.isEmpty || (context?.text ?? "").contains(rule.context)) {
            let place = rule.pointsAtBegin ? context?.mark ?? mark : mark
            let begun = rule.saysBegin && !rule.pointsAtBegin ? context?.mark : nil
            return .error(
                rule.id, at: position(place, source),
                begun.map {
                    "\("what", rule.message) (it begins in line \("line", $0.line), column \("column", $0.column))"
                } ?? rule.message,
                hint: rule.hint)
        }
        return .error(
            "yaml.syntax", at: position(mark, source), "this place cannot be read as YAML: \("problem", problem)",
            hint: "compare the lines around it with a sample")
    }

    /// A mark beyond the last line is shown at the end of the file.
    private static func position(_ mark: Mark, _ source: SourceBytes) -> SourcePosition {
        guard let offset = source.offset(line: mark.line, column: mark.column) else { return source.position(ofByte: source.bytes.count) }
        return source.position(ofByte: offset)
    }

    private struct Rule {
        var problem: String
        var context = ""
        var id = "yaml.syntax"
        var message: Message
        var hint: Message?
        var pointsAtBegin = false
        var saysBegin = false
    }

    private static let rules: [Rule] = [
        Rule(
            problem: "end of stream", context: "quoted scalar", id: "yaml.unclosed-quote", message: "this quotation is never closed",
            hint: "add the closing \" or ' where the text ends", pointsAtBegin: true),
        Rule(
            problem: "document indicator", context: "quoted scalar", id: "yaml.unclosed-quote", message: "this quotation is never closed",
            hint: "add the closing \" or ' where the text ends", pointsAtBegin: true),
        Rule(
            problem: "unknown escape character", message: "after \\ in a text in \" quotes stands a letter that means nothing",
            hint: "write \\\\ for the sign itself, or use ' quotes or a block '|'"),
        Rule(
            problem: "hexdecimal", message: "the code after \\x, \\u or \\U is not of 2, 4 or 8 hexadecimal digits",
            hint: "write the character itself"),
        Rule(problem: "invalid Unicode character escape", message: "this escape names no character", hint: "write the character itself"),
        Rule(
            problem: "mapping values are not allowed", id: "yaml.colon", message: "a colon stands where none can",
            hint: "put a text that holds ': ' in quotes, or check the indentation of this line"),
        Rule(
            problem: "could not find expected ':'", id: "yaml.colon-missing", message: "a colon is missing after this key",
            hint: "write 'key: value', or indent the line so that it belongs to the text above", pointsAtBegin: true),
        Rule(
            problem: "sequence entries are not allowed", id: "yaml.indentation", message: "a list item '-' stands where none can",
            hint: "start the list on a line of its own under its key"),
        Rule(
            problem: "mapping keys are not allowed", id: "yaml.indentation", message: "a key stands where none can",
            hint: "check the indentation of this line"),
        Rule(
            problem: "cannot start any token", id: "yaml.quote-needed", message: "a value cannot begin with this character",
            hint: "put the text in quotes; indent with spaces, not tabs"),
        Rule(
            problem: "tab character", id: "yaml.tab", message: "a tab stands where the line is indented",
            hint: "indent with spaces; two for each step"),
        Rule(
            problem: "expected ',' or ']'", id: "yaml.unclosed-bracket", message: "a comma or the closing ] is missing here",
            hint: "close the list, or put a text that holds brackets in quotes", saysBegin: true),
        Rule(
            problem: "expected ',' or '}'", id: "yaml.unclosed-bracket", message: "a comma or the closing } is missing here",
            hint: "close the group, or put a text that holds braces in quotes", saysBegin: true),
        Rule(
            problem: "expected key", id: "yaml.indentation", message: "this line belongs to no field",
            hint: "align it with the field it belongs to", saysBegin: true),
        Rule(
            problem: "expected '-' indicator", id: "yaml.indentation", message: "this line belongs to no item of the list",
            hint: "begin it with '- ', or indent it under its item", saysBegin: true),
        Rule(problem: "node content", id: "yaml.syntax", message: "a value is missing here", hint: "write one, or delete the comma"),
        Rule(
            problem: "expected <document start>", id: "yaml.indentation", message: "this line belongs to nothing above it",
            hint: "check its indentation, and the brackets before it"),
        Rule(
            problem: "undefined alias", id: "yaml.alias", message: "this alias (*name) has no anchor (&name) before it",
            hint: "put a text that begins with '*' in quotes"),
        Rule(
            problem: "alphabetic or numeric", id: "yaml.quote-needed",
            message: "a text cannot begin with * or & unless it stands in quotes",
            hint: "put it in quotes, or under 'key: |' on lines of its own"),
        Rule(
            problem: "comment or line break", context: "block scalar", id: "yaml.block",
            message: "a text cannot begin on the line of its '|' or '>'", hint: "begin it on the next line, indented"),
        Rule(
            problem: "another document", id: "yaml.documents", message: "a second document begins here",
            hint: "one file holds one document: delete the line '---'"),
        Rule(problem: "tag", id: "yaml.tag", message: "a text cannot begin with ! unless it stands in quotes", hint: "put it in quotes"),
    ]
}
