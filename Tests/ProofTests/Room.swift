import Testing

@testable import Proof

@Test func compiles() {}
