import Testing

@testable import Measure

@Test func compiles() {}
