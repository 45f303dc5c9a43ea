import Makeup
import Source

/// Makes one edition after another on a thread of its own, where what belongs to one thread (Pango's fonts, Cairo's surfaces) stays.
actor DeskWorker {
    private let thread = OwnThread(named: "desk")
    private let making: EditionMaking
    private var kept: (setting: Desk.Setting, memory: MakeUpMemory)?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ desk: Desk) { making = EditionMaking(desk) }

    /// - Parameter desk: of the project in which the order's files stand.
    func make(_ order: PageDesk.Order, at desk: Desk) -> PageDesk.Pages {
        var pages = PageDesk.Pages()
        var found: [Diagnostic] = []
        do {
            let job = try desk.open(order.name, layout: order.layout)
            let made = desk.makeUpPages(job, memory: memory(for: job, at: desk))
            if let resolution = order.pictureResolution, (20...600).contains(resolution) {
                pages.pictures = try desk.pictures(of: made, pixelsPerInch: resolution).map {
                    PageDesk.File(name: $0.name, bytes: $0.bytes)
                }
            }
            found = try making.make(job, made, by: desk, refuses: order.refuses) { plates, whenSound in
                guard let others = try whenSound() else { return }
                pages.plates = plates.map { PageDesk.File(name: $0.name, bytes: $0.bytes) }
                pages.certificate = others.first.map { PageDesk.File(name: $0.name, bytes: $0.bytes) }
            }
        } catch let refusal as Refusal {
            found = refusal.diagnostics
        } catch {
            found = [FaultOfProgram.finding(error)]
        }
        let extent = FindingExtent(order.edition)
        let file = "Editions/\(order.name)/edition.yaml"
        pages.findings = found.sortedByPlace().map { PageFinding($0, end: $0.position?.file == file ? extent.end(of: $0) : nil) }
        return pages
    }

    private func memory(for job: Desk.Job, at desk: Desk) -> MakeUpMemory {
        if let kept, kept.setting == job.setting { return kept.memory }
        let memory = desk.memory(for: job)
        kept = (job.setting, memory)
        return memory
    }
}

extension PageDesk.Order {
    fileprivate func refuses(_ findings: [Diagnostic]) -> Bool {
        findings.contains { $0.severity == .error || (isStrict && $0.severity == .warning) }
    }
}
