import Source

/// What no input should bring about: a fault of the program itself, `EX_SOFTWARE` of `sysexits.h`.
package enum FaultOfProgram {
    package static let exitCode: Int32 = 70
    private static let id = "program.fault"

    package static func finding(_ error: any Error) -> Diagnostic {
        .error(
            id, at: nil, "the command could not be carried out: \("error", String(describing: error))",
            hint: "this is a fault of the program; please report it with the edition")
    }

    /// How a command ends that such findings refuse.
    package static func exitCode(of findings: [Diagnostic]) -> Int32 { findings.contains { $0.id == id } ? exitCode : 1 }
}
