import Source

/// Warns of a straight `"` in Chinese text. Which of “ and ” is meant is the desk's to say: the text stays as it is.
enum StraightQuotes {
    static func report(_ scalars: [Unicode.Scalar], of text: Text, _ findings: Findings) {
        for (index, scalar) in scalars.enumerated() where scalar == "\"" {
            let isBesideChinese = (index > 0 && scalars[index - 1].isChinese) || (index + 1 < scalars.count && scalars[index + 1].isChinese)
            guard isBesideChinese else { continue }
            findings.warning(
                "copy.straight-quote", at: text.position(at: index), "a straight quotation mark stands in Chinese text",
                hint: "write “ or ”")
        }
    }
}
