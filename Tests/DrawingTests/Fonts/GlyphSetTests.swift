import Testing

@testable import Drawing

struct GlyphSetTests {
    private let few = GlyphSet([3, 64, 63, 3])
    private let many = GlyphSet([3, 63, 64, 65, 500, 65535])

    @Test func listsEachGlyphOnceInOrder() {
        #expect(Array(few) == [3, 63, 64])
        #expect(Array(many) == [3, 63, 64, 65, 500, 65535])
        #expect(few.count == 3 && many.count == 6)
        #expect(Array(GlyphSet()).isEmpty)
    }

    @Test func knowsWhatItHolds() {
        #expect(few.contains(64) && !few.contains(65) && !few.contains(60000))
        #expect(many.isSuperset(of: few) && !few.isSuperset(of: many))
        #expect(few.isSuperset(of: GlyphSet()) && GlyphSet().isSuperset(of: GlyphSet()))
    }

    @Test func joinsEitherWay() {
        #expect(few.union(many) == many && many.union(few) == many)
        #expect(Array(few.union(GlyphSet([1]))) == [1, 3, 63, 64])
    }

    @Test func takesNoNumberThatNoFontHas() {
        #expect(GlyphSet([65536, .max]) == GlyphSet())
    }
}
