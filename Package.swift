// swift-tools-version: 6.1
import PackageDescription

let swift6: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// The executable holds Swift's runtime and Foundation within itself, so that it starts sooner and runs where no Swift is. Its objects are
/// those that the tests are linked with, whose runner takes the shared libraries: only the Makefile's last link asks for this.
let runtime: [LinkerSetting] =
    Context.environment["BROADSHEET_STATIC"] == nil
    ? []
    : [
        .unsafeFlags(
            ["-static-stdlib", "-Xlinker", "-s"]
                + [
                    "FoundationInternationalization", "FoundationEssentials", "CoreFoundation", "_FoundationCollections", "_FoundationICU",
                    "_FoundationCShims", "swiftSynchronization", "swift_RegexParser",
                ].map { "-l" + $0 })
    ]

/// A room of the engine: a target and the tests that mirror it.
func room(
    _ name: String, imports: [Target.Dependency] = [], documents: [String] = [], goldens: [String] = [], fixtures: [Target.Dependency] = []
) -> [Target] {
    [
        .target(name: name, dependencies: imports, exclude: documents, swiftSettings: swift6),
        .testTarget(
            name: name + "Tests", dependencies: [.byName(name: name)] + imports + fixtures, exclude: goldens, swiftSettings: swift6),
    ]
}

/// C libraries, each behind one header; who may import them says Sources/ARCHITECTURE.md.
let libraries: [Target] = [
    .systemLibrary(
        name: "CPangoCairo",
        pkgConfig: "pangocairo pangoft2 harfbuzz-subset fontconfig librsvg-2.0",
        providers: [.apt(["libcairo2-dev", "libpango1.0-dev", "libharfbuzz-dev", "librsvg2-dev"])]
    ),
    .target(name: "CAllocator", linkerSettings: [.linkedLibrary("jemalloc")]),
    .target(name: "CDeflate", linkerSettings: [.linkedLibrary("z")]),
    .systemLibrary(name: "CDigest", providers: [.apt(["nettle-dev"])]),
    .target(name: "CPreviewFiles"),
    .target(name: "CLastWords"),
    .target(name: "CMessages"),
    .target(name: "CPaperFiles", exclude: ["paper.txt"]),
    .target(name: "CLexicon", exclude: ["README.md", "LICENSE.jieba", "derive.py", "words.txt", "sense.txt"]),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .systemLibrary(
        name: "CPress",
        pkgConfig: "libqpdf lcms2 libturbojpeg libpng zlib freetype2",
        providers: [.apt(["libqpdf-dev", "liblcms2-dev", "libturbojpeg0-dev", "libpng-dev", "zlib1g-dev", "libfreetype-dev"])]
    ),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
        name: "CIntake", pkgConfig: "expat libxml-2.0 zlib", providers: [.apt(["libexpat1-dev", "libxml2-dev", "zlib1g-dev"])]),
]

let rooms: [[Target]] = [
    room("Measure", imports: ["CDigest"]),
    room("Source", imports: ["Measure", "Yams"]),
    room("Copy", imports: ["Measure", "Source"], documents: ["INLINE-MARKS.md"]),
    room("Intake", imports: ["Measure", "Source", "Copy", "Typesetting", "CIntake", "CICU"]),
    room("Layout", imports: ["Measure", "Source"]),
    room("Typesetting", imports: ["Measure"], goldens: ["Goldens/Lines"]),
    room("Makeup", imports: ["Measure", "Source", "Copy", "Layout", "Typesetting"], fixtures: ["PageTrials"]),
    room("Drawing", imports: ["Measure", "Source", "Typesetting", "Makeup", "CPangoCairo", "CDeflate", "CICU", "CLexicon", "CQRCode"]),
    room("Press", imports: ["Measure", "Source", "CPress"], documents: ["PDFX4.md"], fixtures: ["PDFFixtures"]),
    room("Proof", imports: ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup", "Press"], fixtures: ["PDFFixtures"]),
]

let others: [Target] = [
    .target(
        name: "BroadsheetDesk",
        dependencies: [
            "Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup", "Drawing", "Press", "Proof", "CMessages",
        ],
        swiftSettings: swift6),
    // A web service over the library, for its tests and to begin with.
    .executableTarget(
        name: "PageService", dependencies: ["BroadsheetDesk", .product(name: "FlyingFox", package: "FlyingFox")],
        path: "Tests/PageService", exclude: ["load.py"], swiftSettings: swift6),
    .target(
        name: "PageTrials", dependencies: ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup"],
        path: "Tests/PageTrials", swiftSettings: swift6),
    .target(name: "PDFFixtures", path: "Tests/PDFFixtures", swiftSettings: swift6),
    .executableTarget(
        name: "broadsheet",
        dependencies: [
            "Measure", "Source", "Copy", "Intake", "Layout", "Typesetting", "Makeup", "Drawing", "Press", "Proof", "BroadsheetDesk",
            "CAllocator", "CPreviewFiles", "CLastWords", "CPaperFiles",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "FlyingSocks", package: "FlyingFox"),
        ],
        swiftSettings: swift6,
        linkerSettings: runtime
    ),
    .testTarget(
        name: "BroadsheetTests",
        dependencies: ["broadsheet", "BroadsheetDesk", "PageService", "Source", "Copy", "Layout", "Makeup", "PDFFixtures"],
        exclude: ["Goldens", "Messages/not-words.txt"], swiftSettings: swift6),
]

let package = Package(
    name: "Broadsheet",
    products: [
        .executable(name: "broadsheet", targets: ["broadsheet"]),
        .library(name: "BroadsheetDesk", targets: ["BroadsheetDesk"]),
        .library(name: "BroadsheetMakeup", targets: ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup"]),
        .library(name: "BroadsheetTrials", targets: ["PageTrials"]),
        .library(name: "BroadsheetTypesetting", targets: ["Measure", "Typesetting"]),
        .library(name: "BroadsheetDrawing", targets: ["Measure", "Source", "Typesetting", "Makeup", "Drawing"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", .upToNextMajor(from: "6.2.2")),
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    ],
    targets: libraries + rooms.flatMap { $0 } + others
)
