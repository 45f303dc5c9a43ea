/// Copy that is longer than its place.
extension Fixture {
    static let fitting: [Fixture] = [
        Fixture("one character more than fits", "makeup.overset", edition: "lead: ", "lead: ▲山"),
        Fixture(
            "a place shorter than its text", "makeup.overset",
            changes: [.edit(SampleProject.page, "- lines: 2\n", "- lines: 1\n"), .edit(SampleProject.page, "- lines: 19", "- lines: 20")],
            at: .before(SampleProject.lead, in: SampleProject.edition)),
    ]
}
