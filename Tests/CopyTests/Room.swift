import Testing

@testable import Copy

@Test func compiles() {}
