import Testing

@testable import Source

@Test func compiles() {}
