import Measure
import Source

/// What earlier runs left in Output: for a run that resumes.
struct EarlierExports: Sendable {
    let folder: OutputFolder

    /// True where the edition's manifest is complete, was made of the same inputs, and every file that it names stands there whole.
    func isWhole(_ job: ExportJob, _ form: ExportOrder.Form) -> Bool {
        guard let bytes = folder.contents(of: "\(job.edition.id)/\(form.manifest)", upTo: Limits.yamlBytes),
            let record = ExportRecord(bytes), record.isComplete, record.inputs == job.inputs
        else { return false }
        return record.files.allSatisfy { file in
            folder.contents(of: file.name, upTo: Limits.plateBytes).map { SHA256.hex(of: $0) } == file.digest
        }
    }
}
