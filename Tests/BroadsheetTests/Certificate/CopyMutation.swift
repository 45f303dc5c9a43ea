import Copy
import Makeup
import Typesetting

/// One change of one character: how a test spoils a page or its copy.
enum CopyMutation: CaseIterable {
    case drop, double, swap, replace

    /// The text with its character at `index` changed; nil where that changes nothing that leaves ink.
    func apply(to text: String, at index: Int) -> String? {
        var scalars = Array(text.unicodeScalars)
        guard scalars.indices.contains(index), !scalars[index].properties.isWhitespace else { return nil }
        switch self {
        case .drop: scalars.remove(at: index)
        case .double: scalars.insert(scalars[index], at: index)
        case .swap:
            guard index + 1 < scalars.count, scalars[index] != scalars[index + 1], !scalars[index + 1].properties.isWhitespace else {
                return nil
            }
            scalars.swapAt(index, index + 1)
        case .replace: scalars[index] = scalars[index] == "某" ? "甲" : "某"
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension Page {
    /// The page without its pictures, which have no copy in them: quicker to draw many times.
    var withoutPictures: Page {
        var page = self
        page.items = items.compactMap(\.withoutPictures)
        return page
    }

    /// The page with one of its runs changed.
    func changing(run number: Int, _ change: (GlyphRun) -> GlyphRun) -> Page {
        var page = self
        var next = 0
        page.items = items.map { $0.changing(&next, number, change) }
        return page
    }
}

extension PlacedItem {
    fileprivate var withoutPictures: PlacedItem? {
        switch self {
        case .picture: return nil
        case .group(var group):
            group.items = group.items.compactMap(\.withoutPictures)
            return .group(group)
        default: return self
        }
    }

    fileprivate func changing(_ next: inout Int, _ number: Int, _ change: (GlyphRun) -> GlyphRun) -> PlacedItem {
        switch self {
        case .glyphs(let run):
            defer { next += 1 }
            return next == number ? .glyphs(change(run)) : self
        case .group(var group):
            group.items = group.items.map { $0.changing(&next, number, change) }
            return .group(group)
        default: return self
        }
    }
}

extension GlyphRun {
    /// The run with its cluster at `index` left out, set twice, or set after its neighbour: glyphs and text together, as a fault of
    /// make-up would do it.
    func changed(_ mutation: CopyMutation, cluster index: Int) -> GlyphRun? {
        var pieces: [(text: String, glyphs: [PlacedGlyph])] = []
        var bytes = Array(text.utf8)[...]
        var rest = glyphs[...]
        for cluster in clusters {
            pieces.append((String(decoding: bytes.prefix(cluster.bytes), as: UTF8.self), Array(rest.prefix(cluster.glyphs))))
            bytes = bytes.dropFirst(cluster.bytes)
            rest = rest.dropFirst(cluster.glyphs)
        }
        guard pieces.indices.contains(index), pieces[index].text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace }) else {
            return nil
        }
        switch mutation {
        case .drop: pieces.remove(at: index)
        case .double: pieces.insert(pieces[index], at: index)
        case .swap:
            guard index + 1 < pieces.count, pieces[index].text != pieces[index + 1].text,
                pieces[index + 1].text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace })
            else { return nil }
            pieces.swapAt(index, index + 1)
        case .replace: pieces[index].text = pieces[index].text == "某" ? "甲" : "某"
        }
        var run = self
        run.text = pieces.map(\.text).joined()
        run.glyphs = pieces.flatMap(\.glyphs)
        run.clusters = pieces.map { GlyphCluster(bytes: $0.text.utf8.count, glyphs: $0.glyphs.count) }
        return run
    }
}
