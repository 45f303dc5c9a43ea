// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "linebreaking",
    dependencies: [.package(name: "Broadsheet", path: "../..")],
    targets: [
        .executableTarget(
            name: "linebreaking", dependencies: [.product(name: "BroadsheetTypesetting", package: "Broadsheet")],
            swiftSettings: [.swiftLanguageMode(.v6)], linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(
            name: "textsetting",
            dependencies: [
                .product(name: "BroadsheetTypesetting", package: "Broadsheet"), .product(name: "BroadsheetDrawing", package: "Broadsheet"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)], linkerSettings: [.linkedLibrary("m")]),
    ])
