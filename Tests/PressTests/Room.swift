import Testing

@testable import Press

@Test func compiles() {}
