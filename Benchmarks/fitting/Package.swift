// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "fitting",
    dependencies: [.package(name: "Broadsheet", path: "../..")],
    targets: [
        .executableTarget(
            name: "fitting",
            dependencies: ["BroadsheetMakeup", "BroadsheetDrawing", "BroadsheetTrials"].map { .product(name: $0, package: "Broadsheet") },
            swiftSettings: [.swiftLanguageMode(.v6)], linkerSettings: [.linkedLibrary("m")])
    ])
