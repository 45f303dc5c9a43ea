import Layout
import Measure

extension ModulePart {
    /// 下转: the line at the foot of the last column that tells where the text goes on.
    static func jumpLine(_ words: String, columns: Int, composer: Composer) -> ModulePart {
        let role = composer.house[style: .jump]
        let line = composer.displayLine(words, role)
        let obstacle = Obstacle("jump line", columns: (columns - 1)..<columns, stand: .foot, natural: 1, range: 1...1, price: 0)
        return ModulePart(obstacle, precedesText: false, use: .furniture) { frame, _ in
            let x = role.alignment.left(of: line.width, in: frame.box)
            let y = composer.baseline(ofLine: frame.line, on: frame.lattice)
            return [.group(Group(.paragraph, label: "jump line", items: line.placed(at: Point(x: x, y: y))))]
        }
    }
}
