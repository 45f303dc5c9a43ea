import Testing

@testable import Drawing

@Suite struct EmbeddingPermissionTests {
    @Test(
        arguments: [
            (UInt16(0), EmbeddingPermission.installable), (2, .restricted), (4, .previewAndPrint), (8, .editable), (6, .previewAndPrint),
            (0x100, .wholeOnly), (0x208, .bitmapsOnly),
        ] as [(UInt16, EmbeddingPermission)])
    func readsTheField(fsType: UInt16, permission: EmbeddingPermission) {
        #expect(EmbeddingPermission(fsType: fsType) == permission)
    }
}
