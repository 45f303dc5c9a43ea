import Glibc
import PageTrials

/// The answers of many trials, and how long they took.
struct Tally {
    let name: String
    private var count = 0
    private var exact = 0
    private var leastChange = 0
    private var refused: [String: Int] = [:]
    private var faulty: [String] = []
    private var times: [Double] = []
    private var slowest = (edition: "", milliseconds: 0.0)
    private var exactTimes: [Double] = []

    init(_ name: String) { self.name = name }

    mutating func add(_ trial: PageTrial, of edition: String, milliseconds: Double) {
        count += 1
        times.append(milliseconds)
        if milliseconds > slowest.milliseconds { slowest = (edition, milliseconds) }
        switch trial.answer {
        case .exact:
            exact += 1
            exactTimes.append(milliseconds)
        case .leastChange: leastChange += 1
        case .refused(let why): refused[why.joined(separator: ", "), default: 0] += 1
        }
        faulty += trial.faults.prefix(1).map { "\(name), \(edition): \($0)" }
    }

    /// What a page may take, in milliseconds.
    private static let aim = 50

    static let head = """
        | | editions | exact | least change | refused | faulty | within \(aim) ms | ms median | ms worst | exact: ms median | ms worst |
        |---|---|---|---|---|---|---|---|---|---|---|
        """

    var row: String {
        let refusals = refused.values.reduce(0, +)
        return
            "| \(name) | \(count) | \(exact) | \(leastChange) | \(refusals) | \(faulty.count) | \(times.count { $0 < Double(Self.aim) }) | \(text(times)) | \(text(exactTimes)) |"
    }

    /// What was wrong, the first of each edition, why pages were refused, and the edition that took longest.
    var notes: [String] {
        refused.sorted { $0.key < $1.key }.map { "\(name): \($0.value) refused: \($0.key)" } + faulty + [
            "\(name): slowest is \(slowest.edition)"
        ]
    }

    /// Median and worst.
    private func text(_ times: [Double]) -> String {
        guard let worst = times.max() else { return "- | -" }
        return [times.sorted()[times.count / 2], worst].map { "\(Double(Int($0 * 10)) / 10)" }.joined(separator: " | ")
    }
}

/// Time of the process on its processors: what others do on the machine does not count.
func milliseconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
    }
    let start = now()
    work()
    return now() - start
}
