import Testing

@testable import broadsheet

@Test func compiles() {}
