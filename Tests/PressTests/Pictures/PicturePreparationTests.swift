import CPress
import Foundation
import Measure
import Source
import Testing

@testable import Press

struct PicturePreparationTests {
    private static let size = TestPicture.size

    // MARK: Kinds

    @Test func colourGoesThroughTheProfile() throws {
        let raster = try TestPicture.prepared(TestPicture.jpeg(TestPicture.halves([200, 30, 30], [255, 255, 255]), channels: 3))
        let red = raster.inks(4, 4)
        #expect(red[1] > 60 && red[2] > 50 && red[0] < 30)
        #expect(raster.inks(28, 4).allSatisfy { $0 <= 1 })
    }

    @Test(arguments: [1, 3])
    func greyGoesToBlackAlone(_ channels: Int) throws {
        let samples = TestPicture.halves([UInt8](repeating: 128, count: channels), [UInt8](repeating: 0, count: channels))
        let raster = try TestPicture.prepared(TestPicture.jpeg(samples, channels: channels))
        for x in [4, 28] { #expect(raster.inks(x, 9)[0..<3].allSatisfy { $0 == 0 }) }
        #expect((30...60).contains(raster.inks(4, 9)[3]))
        #expect(raster.inks(28, 9)[3] >= 94)
    }

    @Test func adobesInvertedInksAreTurned() throws {
        let stored = TestPicture.halves([255, 255, 255, 0], [255, 55, 155, 255])
        let raster = try TestPicture.prepared(TestPicture.jpeg(stored, channels: 4))
        #expect(raster.inks(4, 4) == [0, 0, 0, 100])
        #expect(raster.inks(28, 4)[1] > 75 && raster.inks(28, 4)[0] < 3 && raster.inks(28, 4)[3] < 3)
    }

    @Test func inkOverTheLimitGivesWay() throws {
        let raster = try TestPicture.prepared(TestPicture.jpeg(TestPicture.halves([0, 0, 0, 55], [255, 255, 255, 255]), channels: 4))
        #expect(raster.inks(4, 4).reduce(0, +) <= 241)
        #expect((76...80).contains(raster.inks(4, 4)[3]))
    }

    /// Left is dark, right is white; each orientation puts the dark half on another side.
    @Test(arguments: [(1, "left"), (2, "right"), (3, "right"), (4, "left"), (5, "top"), (6, "top"), (7, "bottom"), (8, "bottom")])
    func cameraTurnsAreUndone(_ orientation: UInt8, _ darkSide: String) throws {
        let samples = TestPicture.halves([0], [255], width: 32, height: 16)
        let bytes = TestPicture.jpeg(samples, channels: 1, width: 32, height: 16, segments: [TestPicture.exif(orientation: orientation)])
        let raster = try TestPicture.prepared(bytes)
        #expect((raster.width, raster.height) == (orientation >= 5 ? (16, 32) : (32, 16)))
        let (w, h) = (raster.width, raster.height)
        let sides = ["left": (2, h / 2), "right": (w - 3, h / 2), "top": (w / 2, 2), "bottom": (w / 2, h - 3)]
        let place = try #require(sides[darkSide])
        #expect(raster.inks(place.0, place.1)[3] > 90)
    }

    @Test func anEmbeddedProfileIsUsed() throws {
        let samples = TestPicture.halves([200, 30, 30], [30, 200, 30])
        let plain = try TestPicture.prepared(TestPicture.jpeg(samples, channels: 3))
        let tagged = try TestPicture.prepared(
            TestPicture.jpeg(samples, channels: 3, segments: [TestPicture.profileSegment(TestPicture.sRGB)]))
        #expect(zip(plain.samples, tagged.samples).allSatisfy { abs(Int($0) - Int($1)) <= 3 })
    }

    @Test func transparencyShowsTheGround() throws {
        let samples = TestPicture.halves([200, 30, 30, 0], [0, 0, 0, 255])
        let bytes = TestPicture.png(samples, format: UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA))
        #expect(try TestPicture.prepared(bytes).inks(4, 4) == [0, 0, 0, 0])
        var settings = PictureSettings.coldset
        settings.ground = ScreenColour(red: 255, green: 255, blue: 0)
        #expect(try TestPicture.prepared(bytes, settings: settings).inks(4, 4)[2] > 80)
    }

    @Test func sixteenBitsBecomeEight() throws {
        let grey = [UInt16](repeating: 0x8000, count: 32 * 32)
        let bytes = grey.withUnsafeBytes { TestPicture.png(Array($0), format: UInt32(PNG_FORMAT_FLAG_LINEAR)) }
        let inks = try TestPicture.prepared(bytes).inks(4, 4)
        #expect(inks[0..<3] == [0, 0, 0] && (10...30).contains(inks[3]))
    }

    @Test func drawingsPass() throws {
        let svg = PictureFile(
            path: "a.svg", bytes: Array("<svg/>".utf8), format: .svg, content: .drawing(DrawingHeader(width: 1, height: 1)))
        let preparation = PicturePreparation(condition: try TestPicture.condition(), settings: .coldset, cache: nil)
        #expect(try preparation.prepare(svg, printed: Size(width: .mm(9), height: .mm(9))) == svg)
    }

    // MARK: Resolution

    @Test func picturesAreReducedToTheirPrintedSize() throws {
        let samples = TestPicture.halves([20, 60, 90], [200, 180, 90], width: 700, height: 350)
        let raster = try TestPicture.prepared(
            TestPicture.jpeg(samples, channels: 3, width: 700, height: 350), printed: Size(width: .pt(72), height: .pt(36)))
        #expect((240...300).contains(raster.width) && raster.width == raster.height * 2)
    }

    @Test func picturesAreNeverEnlarged() throws {
        let raster = try TestPicture.prepared(
            TestPicture.jpeg(TestPicture.halves([0], [255]), channels: 1), printed: Size(width: .mm(350), height: .mm(350)))
        #expect((raster.width, raster.height) == (32, 32))
    }

    @Test func anEvenToneStaysWhenReduced() {
        let raster = Raster(width: 97, height: 53, channels: .rgb, profile: nil, samples: [UInt8](repeating: 77, count: 97 * 53 * 3))
        let reduced = raster.reduced(toWidth: 31, height: 7)
        #expect(reduced.samples == [UInt8](repeating: 77, count: 31 * 7 * 3))
    }

    // MARK: Cache

    private static let seal = CacheSeal(key: Array(1...32))

    @Test func theCacheGivesTheSameBytes() throws {
        let folder = NSTemporaryDirectory() + "pictures-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let preparation = PicturePreparation(
            condition: try TestPicture.condition(), settings: .coldset, cache: PictureCache(folder: folder, seal: Self.seal))
        let picture = try TestPicture.file(TestPicture.jpeg(TestPicture.halves([200, 30, 30], [9, 9, 9]), channels: 3))
        let size = Size(width: .mm(50), height: .mm(50))
        let first = try preparation.prepare(picture, printed: size)
        let entries = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(entries.count == 1 && entries[0].hasSuffix(".jpg"))
        #expect(try preparation.prepare(picture, printed: size) == first)

        // A damaged entry is made anew; a cache that cannot be written is no fault.
        let entry = folder + "/" + entries[0]
        let whole = try Data(contentsOf: URL(fileURLWithPath: entry))
        try whole.prefix(whole.count - 5).write(to: URL(fileURLWithPath: entry))
        #expect(try preparation.prepare(picture, printed: size) == first)
        #expect(try Data(contentsOf: URL(fileURLWithPath: entry)) == whole)
        let nowhere = PicturePreparation(
            condition: try TestPicture.condition(), settings: .coldset, cache: PictureCache(folder: "/proc/none", seal: Self.seal))
        #expect(try nowhere.prepare(picture, printed: size) == first)
    }

    /// What an entry holds is proven by its name and content: one of another picture, one that somebody else has sealed and one that is no
    /// file are made anew.
    @Test func believesNoEntryButItsOwn() throws {
        let folder = NSTemporaryDirectory() + "pictures-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let condition = try TestPicture.condition()
        func preparation(_ seal: CacheSeal?) -> PicturePreparation {
            PicturePreparation(condition: condition, settings: .coldset, cache: seal.map { PictureCache(folder: folder, seal: $0) })
        }
        let size = Size(width: .mm(50), height: .mm(50))
        let pictures = try [[200, 30, 30], [30, 200, 30]].map {
            try TestPicture.file(TestPicture.jpeg(TestPicture.halves($0, [9, 9, 9]), channels: 3))
        }
        let right = try pictures.map { try preparation(nil).prepare($0, printed: size) }
        func made() throws -> [PictureFile] { try pictures.map { try preparation(Self.seal).prepare($0, printed: size) } }
        #expect(try made() == right)

        let entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
        #expect(entries.count == 2)
        let contents = try entries.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        for (entry, other) in zip(entries, contents.reversed()) { try other.write(to: URL(fileURLWithPath: entry)) }
        #expect(try made() == right)

        let foreign = CacheSeal(key: Array(2...33))
        for (entry, other) in zip(entries, contents.reversed()) {
            let name = String(entry.split(separator: "/").last ?? "")
            let content = Array(other.dropFirst(CacheSeal.length))
            try Data(foreign.seal(of: content, named: name) + content).write(to: URL(fileURLWithPath: entry))
        }
        #expect(try made() == right)

        for entry in entries {
            try FileManager.default.removeItem(atPath: entry)
            mkfifo(entry, 0o644)
        }
        #expect(try made() == right)
    }

    @Test func otherSettingsAreOtherEntries() throws {
        let folder = NSTemporaryDirectory() + "pictures-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let picture = try TestPicture.file(TestPicture.jpeg(TestPicture.halves([200, 30, 30], [9, 9, 9]), channels: 3))
        for quality in [70, 90] {
            var settings = PictureSettings.coldset
            settings.quality = quality
            let preparation = PicturePreparation(
                condition: try TestPicture.condition(), settings: settings, cache: PictureCache(folder: folder, seal: Self.seal))
            _ = try preparation.prepare(picture, printed: Size(width: .mm(50), height: .mm(50)))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
}
