import Intake
import Measure
import Source

/// A folder that reporters' files come into: each becomes an edition, and each later version of it is brought into that edition.
struct InTray {
    private let folder: Project
    private let wishes: Importing.Wishes
    private let project: Project
    /// The digest of each file as it was last taken.
    private var taken: [String: String] = [:]

    /// What came of a file.
    struct Outcome {
        var file: String
        var edition: String
        /// What was written, in a desk's words; nil where it was refused.
        var words: String?
        var findings: [Diagnostic]
    }

    init(_ folder: String, _ wishes: Importing.Wishes, in project: Project) throws(Refusal) {
        self.folder = try Project(root: folder)
        (self.wishes, self.project) = (wishes, project)
    }

    var path: String { folder.trueRoot }

    /// Takes the files that are new or have changed, in the order of their names.
    mutating func take() -> [Outcome] {
        folder.names(in: ".").compactMap { name in
            guard let bytes = try? folder.read(name, upTo: Limits.pictureBytes), !bytes.isEmpty else { return nil }
            let digest = SHA256.hex(of: bytes)
            guard taken[name] != digest else { return nil }
            taken[name] = digest
            return outcome(of: name)
        }
    }

    private func outcome(of file: String) -> Outcome {
        let edition = Self.edition(of: file)
        do throws(Refusal) {
            let importing = try Importing(edition, wishes, in: project)
            guard project.folders(in: "Editions").contains(edition) else {
                let imported = try importing.make(of: [path + "/" + file])
                return Outcome(file: file, edition: edition, words: "written\n" + imported.receipt.text, findings: imported.findings)
            }
            let merge = try importing.merge([path + "/" + file]).merge
            return Outcome(file: file, edition: edition, words: merge.words + "\n", findings: [])
        } catch {
            return Outcome(file: file, edition: edition, words: nil, findings: error.diagnostics)
        }
    }

    /// A file's name where it is one for an edition; else one that always comes of it.
    private static func edition(of file: String) -> String {
        let name = Importing.name(of: file)
        return NewEdition.isName(name) ? name : "copy-" + SHA256.hex(of: Array(file.utf8)).prefix(8)
    }
}

extension EditionMerge {
    /// What was done, in a desk's words.
    var words: String {
        "merged: \(taken) lines taken from the reporter, \(kept) of the desk's kept, \(asked.count) asked about; what it was before is edition.before.yaml"
    }
}
