import CPress
import Foundation
import Measure
import Source

@testable import Press

/// Pictures made on the spot, and the house's real profile to convert them with.
enum TestPicture {
    static let size = 32

    /// Left half one colour, right half another; rows from the top.
    static func halves(_ left: [UInt8], _ right: [UInt8], width: Int = size, height: Int = size) -> [UInt8] {
        (0..<height).flatMap { _ in (0..<width).flatMap { $0 < width / 2 ? left : right } }
    }

    /// A JPEG of grey (1), RGB (3) or four-ink (4, as stored) samples.
    static func jpeg(_ samples: [UInt8], channels: Int, width: Int = size, height: Int = size, segments: [[UInt8]] = []) -> [UInt8] {
        let handle = tjInitCompress()
        defer { tjDestroy(handle) }
        var output: UnsafeMutablePointer<UInt8>?
        var length: UInt = 0
        defer { tjFree(output) }
        let format = channels == 1 ? TJPF_GRAY : channels == 3 ? TJPF_RGB : TJPF_CMYK
        let sampling = channels == 1 ? TJSAMP_GRAY : TJSAMP_444
        tjCompress2(
            handle, samples, Int32(width), 0, Int32(height), Int32(format.rawValue), &output, &length, Int32(sampling.rawValue), 100, 0)
        let plain = Array(UnsafeBufferPointer(start: output, count: Int(length)))
        return Array(plain.prefix(2)) + Array(segments.joined()) + Array(plain.dropFirst(2))
    }

    static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        [0xff, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xff)] + data
    }

    static func exif(orientation: UInt8) -> [UInt8] { segment(0xe1, Array("Exif\0\0".utf8) + tiff(orientation: orientation)) }

    /// A TIFF header and a directory of one entry.
    private static func tiff(orientation: UInt8) -> [UInt8] {
        Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    }

    /// The PNG with a chunk eXIf after its header.
    static func withExif(_ png: [UInt8], orientation: UInt8) -> [UInt8] {
        let content = tiff(orientation: orientation)
        let named = Array("eXIf".utf8) + content
        let check = UInt32(crc32_z(0, named, named.count))
        func number(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        return Array(png.prefix(33)) + number(UInt32(content.count)) + named + number(check) + Array(png.dropFirst(33))
    }

    static func profileSegment(_ profile: [UInt8]) -> [UInt8] { segment(0xe2, Array("ICC_PROFILE\0".utf8) + [1, 1] + profile) }

    static var sRGB: [UInt8] {
        let profile = cmsCreate_sRGBProfile()
        defer { cmsCloseProfile(profile) }
        var length: UInt32 = 0
        cmsSaveProfileToMem(profile, nil, &length)
        var bytes = [UInt8](repeating: 0, count: Int(length))
        cmsSaveProfileToMem(profile, &bytes, &length)
        return bytes
    }

    /// A PNG from samples in one of libpng's simple formats.
    static func png(_ samples: [UInt8], format: UInt32, width: Int = size, height: Int = size) -> [UInt8] {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        image.width = UInt32(width)
        image.height = UInt32(height)
        image.format = format
        var length = 0
        png_image_write_to_memory(&image, nil, &length, 0, samples, 0, nil)
        var bytes = [UInt8](repeating: 0, count: length)
        png_image_write_to_memory(&image, &bytes, &length, 0, samples, 0, nil)
        return Array(bytes.prefix(length))
    }

    static func condition() throws -> OutputCondition {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let profile = try Data(contentsOf: root.appendingPathComponent("Layouts/zuojiang-daily/press/newsprint-ifra26.icc"))
        return OutputCondition(
            identifier: "IFRA26", registry: nil, information: "Newsprint", profilePath: "house.icc", profile: Array(profile))
    }

    static func file(_ bytes: [UInt8]) throws -> PictureFile {
        try PictureFile.inspect(bytes, path: "Editions/a/photo." + (bytes.first == 0x89 ? "png" : "jpg"))
    }

    /// The finished picture, decoded again: amounts of ink.
    static func prepared(_ bytes: [UInt8], settings: PictureSettings = .coldset, printed: Size = Size(width: .mm(100), height: .mm(100)))
        throws -> Raster
    {
        let ready = try PicturePreparation(condition: condition(), settings: settings, cache: nil).prepare(file(bytes), printed: printed)
        let raster = try Raster.shown(ready, ground: (255, 255, 255), atLeast: (Int.max, Int.max))
        return raster
    }
}

extension Raster {
    /// The inks of one pixel, in per cent.
    func inks(_ x: Int, _ y: Int) -> [Int] {
        let place = (y * width + x) * 4
        return samples[place..<place + 4].map { (Int($0) * 100 + 127) / 255 }
    }
}
