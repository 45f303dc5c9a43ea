import Testing

@testable import Drawing

@Test func compiles() {}
