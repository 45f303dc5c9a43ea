import Measure
import Source

/// What earlier runs left in Output: for a run that resumes.
struct EarlierExports: Sendable {
    let folder: OutputFolder

    /// The digest of the edition's manifest where that is complete, was made of the same inputs for the same share of the edition, and every
    /// file that it names stands there whole; otherwise nil.
    func wholeManifest(_ job: ExportJob, _ assignment: Assignment, _ order: ExportOrder) -> String? {
        guard let bytes = folder.contents(of: "\(job.edition.id)/\(order.form.manifest)", upTo: Limits.manifestBytes),
            let manifest = Manifest(bytes), manifest.isComplete, manifest.head.inputs == job.inputs,
            manifest.parts.map(\.number) == job.partNumbers(of: assignment.share, order.form),
            manifest.sharedFiles.map(\.name) == (job.sharedFiles(assignment.share, order).map(\.name))
        else { return nil }
        let isWhole = manifest.files.allSatisfy { file in
            folder.contents(of: file.name, upTo: Limits.plateBytes).map { SHA256.hex(of: $0) } == file.digest
        }
        return isWhole ? SHA256.hex(of: bytes) : nil
    }
}

extension ExportJob {
    /// The numbers of the parts that a share of the edition has.
    fileprivate func partNumbers(of share: EditionShare, _ form: ExportOrder.Form) -> [Int] {
        form == .page ? [0] : numbers.filter(share.takes)
    }

    /// The files of no single part that a share of the edition has.
    func sharedFiles(_ share: EditionShare, _ order: ExportOrder) -> [ExportedPart.File] {
        order.companions.contains(.html) && share.part?.isFirst ?? true ? webPictures : []
    }
}
