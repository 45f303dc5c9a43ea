import Yams

/// Reads YAML 1.1, and JSON as part of it, into a tree that knows where each word stood.
///
/// Scalars are text (`010` is not 8, `1:30` not 90, `no` not false). Refused, as things an editor never means: tags, merge keys,
/// second documents, doubled keys, and whatever exceeds `Limits`.
public enum YAMLReader {
    /// Reads a file of the project.
    public static func read(_ path: String, of project: Project, namedAt place: SourcePosition? = nil) throws(Refusal) -> SourceTree {
        try read(project.read(path, upTo: Limits.yamlBytes, namedAt: place), file: path)
    }

    /// Reads bytes; `file` is the name for positions.
    public static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> SourceTree {
        let source = SourceBytes(file: file, bytes: bytes.withoutByteOrderMark)
        let findings = Findings()
        guard bytes.count <= Limits.yamlBytes else {
            throw Refusal(
                "file.too-large", at: SourcePosition(file: file),
                "the file is larger than \("most", Limits.yamlBytes >> 20) MiB, the most that is read")
        }
        EncodingCheck.report(source, to: findings)
        try findings.refuseIfFaulty()
        let pairs = StructureCheck.report(source, to: findings)
        try findings.refuseIfFaulty()
        let root = try compose(source, pairs, findings)
        try findings.refuseIfFaulty()
        return SourceTree(file: file, root: root)
    }

    /// Composes again with each doubled key put out of the way, so that all of them, and what else is wrong, are found in one run.
    private static func compose(_ source: SourceBytes, _ pairs: SurrogatePairs, _ findings: Findings) throws(Refusal) -> SourceNode {
        var bytes = source.bytes
        pairs.putAway(in: &bytes)
        var doubled = DoubledKeys(source: source)
        while true {
            do {
                // The encoding is named because Yams would otherwise ask the environment for it.
                let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    throw Refusal(
                        "yaml.empty", at: SourcePosition(file: source.file, line: 1, column: 1), "the file is empty",
                        hint: "start from a copy of a sample")
                }
                return TreeBuilder.build(root, source, pairs, findings)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) where doubled.rounds < Limits.yamlRepairs {
                doubled.report(keys, near: context.mark, to: findings)
                guard doubled.putAway(in: &bytes) else { throw Refusal(findings.diagnostics.sortedByPlace()) }
            } catch let refusal as Refusal {
                throw refusal
            } catch {
                findings.report(YAMLMessages.diagnostic(for: error, in: source))
                throw Refusal(findings.diagnostics.sortedByPlace())
            }
        }
    }
}
