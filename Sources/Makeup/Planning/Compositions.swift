/// The ways to share a number of columns among so many modules, each within bounds: 6 among 2 as 2 + 4, 3 + 3, 4 + 2.
enum Compositions {
    /// In ascending order of the first, the second, and so on. A module alone takes all columns, whatever the bounds.
    static func all(of columns: Int, among count: Int, each bounds: ClosedRange<Int>) -> [[Int]] {
        if count == 1 { return [[columns]] }
        return within(columns, count, bounds)
    }

    private static func within(_ columns: Int, _ count: Int, _ bounds: ClosedRange<Int>) -> [[Int]] {
        if count == 0 { return columns == 0 ? [[]] : [] }
        return bounds.flatMap { first in first > columns ? [] : within(columns - first, count - 1, bounds).map { [first] + $0 } }
    }
}
