import Testing

@testable import Drawing

@Suite struct PictureResourcesTests {
    @Test func blanksRepeatedKeysAndMovesNothing() {
        var pdf = Array("<< /XObject << /x4 4 0 R /x5 5 0 R /x4 4 0 R >> /XObject << /x4 4 0 R >> >>".utf8)
        PictureResources.mend(&pdf)
        #expect(String(decoding: pdf, as: UTF8.self) == "<< /XObject << /x4 4 0 R /x5 5 0 R           >> /XObject << /x4 4 0 R >> >>")
    }
}
