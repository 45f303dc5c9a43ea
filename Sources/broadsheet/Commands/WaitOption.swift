import ArgumentParser

/// Of commands that hold Output.
struct WaitOption: ParsableArguments {
    @Flag(help: "Wait while another run holds Output.") var wait = false
}
