/// A list that is filled, copied and emptied over and over, and keeps its room.
struct ReusedList<Element> {
    private var elements: [Element] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var last: Element? { isEmpty ? nil : elements[count - 1] }

    subscript(index: Int) -> Element {
        precondition(index < count, "beyond the list")
        return elements[index]
    }

    mutating func append(_ element: Element) {
        if count < elements.count { elements[count] = element } else { elements.append(element) }
        count += 1
    }

    mutating func removeAll() { count = 0 }

    /// What it holds from a place on, in an array of that size.
    func copy(from start: Int = 0) -> [Element] {
        var copy: [Element] = []
        copy.reserveCapacity(max(0, count - start))
        if start < count { copy += elements[start..<count] }
        return copy
    }
}
