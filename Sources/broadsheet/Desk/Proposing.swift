import BroadsheetDesk
import Drawing
import Layout
import Makeup
import Press
import Source

extension Desk {
    /// Several plans for one edition: each as a layout to be saved, and all as small pictures side by side.
    struct Proposals {
        var plans: [PagePlan]
        /// `longtan.proposal-1.yaml` and so on, and `longtan.proposals.png`.
        var files: [OutputFolder.File]
        var findings: [Diagnostic]
    }

    /// Pixels to an inch of a proposal's picture: heads can be read, text is grey.
    private static let proposalDensity = 40
    /// Pixels between two of them.
    private static let proposalGap = 12

    /// Plans the layout for the edition in up to so many ways, and draws the page of each.
    func propose(_ job: Job, count: Int) throws -> Proposals {
        let memory = memory(for: job)
        let plans = proposals(job, count: count, memory: memory)
        let raster = try raster(of: job, pixelsPerInch: Self.proposalDensity)
        var findings = job.findings
        let images = try plans.enumerated().map { index, plan in
            var proposed = job
            proposed.layout = plan.layout
            let made = makeUp(proposed, memory: memory)
            if index == 0 { findings += made.diagnostics }
            return try raster.strips(made.page, pictures: job.pictures, pixelsPerInch: Self.proposalDensity, count: 1)[0]
        }
        let sheet = PixelImage.sideBySide(images, gap: Self.proposalGap)
        let picture = PNGWriter.png(width: sheet.width, strips: [sheet.rgb], pixelsPerInch: Self.proposalDensity)
        let layouts = plans.enumerated().map { index, plan in
            let notes = ["Proposal \(index + 1) of \(plans.count), from \(job.layout.name) for \(job.edition.id):"] + plan.reasons
            return (name: "\(job.edition.id).proposal-\(index + 1).yaml", bytes: Array(LayoutText(plan.layout, notes: notes).text.utf8))
        }
        return Proposals(
            plans: plans, files: layouts + [(name: "\(job.edition.id).proposals.png", bytes: picture)], findings: findings)
    }
}

extension PixelImage {
    /// Images on one strip of white, their upper edges level.
    fileprivate static func sideBySide(_ images: [PixelImage], gap: Int) -> PixelImage {
        let height = images.map(\.height).max() ?? 0
        let width = images.reduce(0) { $0 + $1.width } + gap * max(0, images.count - 1)
        var rgb = [UInt8](repeating: 255, count: width * height * 3)
        var left = 0
        for image in images {
            for row in 0..<image.height {
                let from = row * image.width * 3
                let to = (row * width + left) * 3
                rgb.replaceSubrange(to..<to + image.width * 3, with: image.rgb[from..<from + image.width * 3])
            }
            left += image.width + gap
        }
        return PixelImage(width: width, height: height, rgb: rgb) ?? images[0]
    }
}
