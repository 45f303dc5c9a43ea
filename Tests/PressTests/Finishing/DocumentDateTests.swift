import Testing

@testable import Press

struct DocumentDateTests {
    @Test func bothFormsAgree() throws {
        let date = try #require(DocumentDate("2026-01-15T18:30:05+08:00"))
        #expect(date.xmp == "2026-01-15T18:30:05+08:00")
        #expect(date.pdf == "D:20260115183005+08'00'")
    }

    @Test func whatIsNotStatedIsMidnightInChina() throws {
        #expect(try #require(DocumentDate("2026-01-15")).xmp == "2026-01-15T00:00:00+08:00")
        #expect(try #require(DocumentDate("2026-01-15T07:08:09")).xmp == "2026-01-15T07:08:09+08:00")
        #expect(try #require(DocumentDate("2026-01-15T07:08:09-03:30")).pdf == "D:20260115070809-03'30'")
    }

    @Test(arguments: [
        "", "2026", "2026-1-15", "2026-13-01", "2026-00-10", "2026-01-32", "2026-01-15T24:00:00", "2026/01/15", "２０２６-01-15", "2026-01-15Z",
    ])
    func otherFormsAreRefused(_ text: String) { #expect(DocumentDate(text) == nil) }
}
