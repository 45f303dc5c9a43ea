import Glibc

/// A calculation in the few operators of PostScript that functions may use. It has no loops, so that it ends after as many steps as it
/// is long. ISO 32000-1, 7.10.5.
struct Calculation: Sendable {
    private enum Step: Sendable {
        case number(Double)
        case word(String)
        case block([Step])
    }

    private let steps: [Step]

    static let mostBytes = 64 << 10
    private static let mostValues = 100
    private static let nesting = 32

    /// Nil for a text that is no such calculation.
    init?(_ text: [UInt8]) {
        var open: [[Step]] = [[]]
        let spaced = String(decoding: text, as: UTF8.self).replacing("{", with: " { ").replacing("}", with: " } ")
        for word in spaced.split(whereSeparator: \.isWhitespace) {
            if word == "{" {
                guard open.count < Self.nesting else { return nil }
                open.append([])
            } else if word == "}" {
                guard open.count > 1, let block = open.popLast() else { return nil }
                open[open.count - 1].append(.block(block))
            } else {
                open[open.count - 1].append(Double(word).map(Step.number) ?? .word(String(word)))
            }
        }
        guard open.count == 1, case .block(let whole)? = open[0].first else { return nil }
        steps = whole
    }

    func values(_ inputs: [Double]) -> [Double] {
        var stack = inputs
        Self.run(steps, &stack)
        return stack
    }

    private static func run(_ steps: [Step], _ stack: inout [Double]) {
        var blocks: [[Step]] = []
        for step in steps {
            guard stack.count < mostValues else { return }
            switch step {
            case .number(let value): stack.append(value)
            case .block(let block): blocks.append(block)
            case .word("if"):
                let block = blocks.popLast() ?? []
                if stack.popLast() ?? 0 != 0 { run(block, &stack) }
            case .word("ifelse"):
                let (no, yes) = (blocks.popLast() ?? [], blocks.popLast() ?? [])
                run(stack.popLast() ?? 0 != 0 ? yes : no, &stack)
            case .word(let word): apply(word, &stack)
            }
        }
    }

    private static func apply(_ word: String, _ stack: inout [Double]) {
        func one(_ act: (Double) -> Double) { if let x = stack.popLast() { stack.append(act(x)) } }
        func two(_ act: (Double, Double) -> Double) {
            if let y = stack.popLast(), let x = stack.popLast() { stack.append(act(x, y)) }
        }
        func truth(_ value: Bool) -> Double { value ? 1 : 0 }
        switch word {
        case "add": two(+)
        case "sub": two(-)
        case "mul": two(*)
        case "div": two { $1 == 0 ? 0 : $0 / $1 }
        case "idiv": two { $1 == 0 ? 0 : ($0 / $1).rounded(.towardZero) }
        case "mod": two { $1 == 0 ? 0 : fmod($0, $1) }
        case "neg": one(-)
        case "abs": one(\.magnitude)
        case "ceiling": one { $0.rounded(.up) }
        case "floor": one { $0.rounded(.down) }
        case "round": one { $0.rounded() }
        case "truncate", "cvi": one { $0.rounded(.towardZero) }
        case "cvr": break
        case "sqrt": one { $0 < 0 ? 0 : $0.squareRoot() }
        case "sin": one { Glibc.sin($0 * .pi / 180) }
        case "cos": one { Glibc.cos($0 * .pi / 180) }
        case "atan": two { (Glibc.atan2($0, $1) * 180 / .pi + 360).truncatingRemainder(dividingBy: 360) }
        case "exp": two(power)
        case "ln": one { $0 > 0 ? Glibc.log($0) : 0 }
        case "log": one { $0 > 0 ? Glibc.log10($0) : 0 }
        case "eq": two { truth($0 == $1) }
        case "ne": two { truth($0 != $1) }
        case "gt": two { truth($0 > $1) }
        case "ge": two { truth($0 >= $1) }
        case "lt": two { truth($0 < $1) }
        case "le": two { truth($0 <= $1) }
        case "and": two { Double(Int($0.bounded) & Int($1.bounded)) }
        case "or": two { Double(Int($0.bounded) | Int($1.bounded)) }
        case "xor": two { Double(Int($0.bounded) ^ Int($1.bounded)) }
        case "not": one { $0 == 0 ? 1 : 0 }
        case "bitshift": two { $1 >= 0 ? $0 * power(2, $1) : ($0 / power(2, -$1)).rounded(.down) }
        case "true": stack.append(1)
        case "false": stack.append(0)
        case "pop": _ = stack.popLast()
        case "exch": if stack.count > 1 { stack.swapAt(stack.count - 1, stack.count - 2) }
        case "dup": if let last = stack.last { stack.append(last) }
        case "copy":
            let count = Int((stack.popLast() ?? 0).bounded)
            if count > 0, count <= stack.count { stack += stack.suffix(min(count, mostValues - stack.count)) }
        case "index":
            let place = Int((stack.popLast() ?? 0).bounded)
            if place >= 0, place < stack.count { stack.append(stack[stack.count - 1 - place]) }
        case "roll": roll(&stack)
        default: break
        }
    }

    private static func roll(_ stack: inout [Double]) {
        let (turns, count) = (Int((stack.popLast() ?? 0).bounded), Int((stack.popLast() ?? 0).bounded))
        guard count > 0, count <= stack.count else { return }
        let part = Array(stack.suffix(count))
        let shift = ((turns % count) + count) % count
        stack.replaceSubrange((stack.count - count)..., with: part.indices.map { part[($0 - shift + count) % count] })
    }

    static func power(_ base: Double, _ exponent: Double) -> Double {
        let value = Glibc.pow(base, exponent)
        return value.isFinite ? value : 0
    }
}
