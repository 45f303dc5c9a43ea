// swift-tools-version: 6.1
import PackageDescription

let swift6: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// A room of the engine: a target and the tests that mirror it.
func room(_ name: String, imports: [Target.Dependency] = [], documents: [String] = [], goldens: [String] = [], fixtures: [Target.Dependency] = []) -> [Target] {
    [
        .target(name: name, dependencies: imports, exclude: documents, swiftSettings: swift6),
        .testTarget(name: name + "Tests", dependencies: [.byName(name: name)] + imports + fixtures, exclude: goldens, swiftSettings: swift6),
    ]
}

let package = Package(
    name: "Broadsheet",
    products: [
        .executable(name: "broadsheet", targets: ["broadsheet"]),
        .library(name: "BroadsheetMakeup", targets: ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup"]),
        .library(name: "BroadsheetTrials", targets: ["PageTrials"]),
        .library(name: "BroadsheetTypesetting", targets: ["Measure", "Typesetting"]),
        .library(name: "BroadsheetDrawing", targets: ["Measure", "Source", "Typesetting", "Makeup", "Drawing"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CPangoCairo",
            pkgConfig: "pangocairo pangoft2 harfbuzz-subset fontconfig librsvg-2.0",
            providers: [.apt(["libcairo2-dev", "libpango1.0-dev", "libharfbuzz-dev", "librsvg2-dev"])]
        ),
        .target(name: "CAllocator", linkerSettings: [.linkedLibrary("jemalloc")]),
        .target(name: "CDeflate", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
        .systemLibrary(
            name: "CPress",
            pkgConfig: "libqpdf lcms2 libturbojpeg libpng zlib",
            providers: [.apt(["libqpdf-dev", "liblcms2-dev", "libturbojpeg0-dev", "libpng-dev", "zlib1g-dev"])]
        ),
    ]
        + room("Measure", imports: [.product(name: "Crypto", package: "swift-crypto")])
        + room("Source", imports: ["Measure", "Yams"])
        + room("Copy", imports: ["Measure", "Source"], documents: ["INLINE-MARKS.md"])
        + room("Layout", imports: ["Measure", "Source"])
        + room("Typesetting", imports: ["Measure"], goldens: ["Goldens/Lines"])
        + room("Makeup", imports: ["Measure", "Source", "Copy", "Layout", "Typesetting"], fixtures: ["PageTrials"])
        + room("Drawing", imports: ["Measure", "Source", "Typesetting", "Makeup", "CPangoCairo", "CDeflate", "CICU"])
        + room("Press", imports: ["Measure", "Source", "CPress"], documents: ["PDFX4.md"], fixtures: ["PDFFixtures"])
        + room("Proof", imports: ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup", "Press"], fixtures: ["PDFFixtures"])
        + [
            .target(name: "PageTrials", dependencies: ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup"], path: "Tests/PageTrials", swiftSettings: swift6),
            .target(name: "PDFFixtures", path: "Tests/PDFFixtures", swiftSettings: swift6),
            .executableTarget(
                name: "broadsheet",
                dependencies: [
                    "Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup", "Drawing", "Press", "Proof", "CAllocator",
                    .product(name: "ArgumentParser", package: "swift-argument-parser"),
                    .product(name: "FlyingSocks", package: "FlyingFox"),
                ],
                resources: [.embedInCode("Preview/Web")],
                swiftSettings: swift6
            ),
            .testTarget(name: "BroadsheetTests", dependencies: ["broadsheet", "Source", "Copy", "Layout"], swiftSettings: swift6),
        ]
)
