import Foundation

/// Pictures that are missing, lead out, are damaged, or are not what they say.
extension Fixture {
    private static let folder = "Editions/sample/pictures/"
    private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }
    private static let png = bytes("iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAIAAAAiZtkUAAAAEUlEQVR42mM4IaeBhhjIFQIA0VkZUdulRFQAAAAASUVORK5CYII=")
    private static let jpeg = bytes(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAIAAwBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJH/2Q=="
    )
    /// 100,000 x 100,000 pixels in 70 bytes.
    private static let bomb = bytes("iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAIAAAAnMJyfAAAAAUlEQVQAKDh96AAAAABJRU5ErkJggg==")
    /// Within the limits by its header, 12,000 x 12,000, with one line of data.
    private static let hollow = bytes(
        "iVBORw0KGgoAAAANSUhEUgAALuAAAC7gCAIAAADeJxumAAAAEUlEQVR4nGNgGAWjYBQMdwAAA+gAAbOm00YAAAAASUVORK5CYII=")
    /// A sound header before data that is none.
    private static let junk = bytes("iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAIAAAAiZtkUAAAADElEQVRqdW5ranVua2p1bmsSbJ/BAAAAAElFTkSuQmCC")

    private static func picture(_ name: String, _ id: String, _ file: String, _ bytes: [UInt8]) -> Fixture {
        Fixture(name, id, picture: "pictures/" + file, [.bytes(folder + file, bytes)])
    }

    static let pictures: [Fixture] = [
        Fixture("picture missing", "file.missing", picture: "pictures/hil.svg", []),
        Fixture("picture climbs out", "file.outside", picture: "../../Fonts/fonts.yaml", []),
        Fixture("picture by an absolute path", "file.outside", picture: "/etc/passwd", []),
        Fixture("picture links out", "file.outside", picture: "pictures/a.png", [.link(folder + "a.png", "/etc/passwd")]),
        Fixture(
            "picture links to another edition's files", "file.outside", picture: "pictures/a.png",
            [.link(folder + "a.png", "../../../Fonts/fonts.yaml")]),
        Fixture("picture is a pipe", "file.not-regular", picture: "pictures/a.png", [.fifo(folder + "a.png")]),
        Fixture("picture is a folder", "file.folder", picture: "pictures", []),
        picture("empty picture", "picture.format", "a.png", []),
        picture("text for a picture", "picture.format", "a.png", Array("hello".utf8)),
        picture("PNG with a JPEG's name", "picture.wrong-name", "a.jpg", png),
        picture("JPEG with a PNG's name", "picture.wrong-name", "a.png", jpeg),
        picture("SVG with a PNG's name", "picture.wrong-name", "a.png", Array(SampleProject.pictureText.utf8)),
        picture("PNG cut in its header", "picture.truncated", "a.png", Array(png.prefix(20))),
        picture("PNG cut in its data", "picture.truncated", "a.png", Array(png.prefix(png.count - 20))),
        picture("PNG without its end", "picture.truncated", "a.png", Array(png.dropLast())),
        picture("PNG bomb", "picture.too-large", "a.png", bomb),
        picture("hollow PNG", "press.picture", "a.png", hollow),
        picture("PNG of junk", "IM", "a.png", junk),
        picture("JPEG cut in its header", "picture.truncated", "a.jpg", Array(jpeg.prefix(100))),
        picture("JPEG cut in its data", "picture.truncated", "a.jpg", Array(jpeg.dropLast(2))),
        picture(
            "JPEG of junk after a good header", "picture.damaged", "a.jpg", Array(jpeg.prefix(20)) + [UInt8](repeating: 0x55, count: 200)),
        Fixture("SVG with a script", "picture.svg-element", svg: "</svg>", "▲<script>alert(1)</script></svg>"),
        Fixture("SVG with a handler", "picture.svg-script", svg: "<rect ", "<rect ▲onload=\"a()\" "),
        Fixture(
            "SVG with a gradient", "picture.svg-colour", svg: "<rect width=\"30\" height=\"40\" fill=\"#c8202f\"/>",
            "<linearGradient id=\"g\"/><rect ▲fill=\"url(#g)\"/>"),
        Fixture(
            "SVG with an entity bomb", "picture.svg-declaration",
            changes: [
                .text(SampleProject.picture, "▲<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n" + SampleProject.pictureText)
            ]),
        Fixture("SVG with a colour that is no ink", "picture.svg-ink", svg: "fill=\"#c8202f\"", "▲fill=\"#123456\""),
        Fixture(
            "SVG with a picture of elsewhere", "picture.svg-element", svg: "</svg>",
            "▲<image href=\"http://example.com/a.png\"/></svg>"),
        Fixture(
            "SVG cut short", "picture.truncated",
            changes: [.text(SampleProject.picture, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 40\">\n<g>\n▲")]),
        Fixture(
            "SVG without a size", "picture.svg-size", svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 40\">",
            "▲<svg xmlns=\"http://www.w3.org/2000/svg\">"),
    ]
}
