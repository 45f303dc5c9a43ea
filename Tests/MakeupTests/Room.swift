import Testing

@testable import Makeup

@Test func compiles() {}
