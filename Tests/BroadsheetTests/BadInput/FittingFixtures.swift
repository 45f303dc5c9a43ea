/// Copy that is longer than its place.
extension Fixture {
    static let fitting: [Fixture] = [
        Fixture("one character more than fits", "makeup.overset", edition: "lead: ", "lead: ▲山"),
    ]
}
