import Foundation
import Measure
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// What an export writes of an edition, and what resuming reads of it.
struct ManifestTests {
    private func manifest(complete: Bool = true) -> Manifest {
        let head = ManifestHead(
            edition: "xiashi", paper: "左江日报", date: "2026-01-15", page: 5, form: .clipping, inputs: "abc",
            trim: Size(width: .mm(390), height: .mm(545)))
        let place = ManifestPart.Place(page: 5, box: Box(x: .mm(10), y: .mm(20.5), width: .mm(100), height: .mm(50)))
        let story = ManifestPart.Story(
            id: "one", heading: "头一节", text: "头一节\n\n“话”\n", places: [place],
            pictures: [.init(file: "Editions/xiashi/a.svg", caption: "山", alternative: "一座山", places: [place])])
        let part = ManifestPart(
            number: 1, id: "one",
            files: [.init(name: "xiashi/01-one.pdf", bytes: 3, digest: "d1", sheet: Size(width: .mm(110), height: .mm(60)))],
            stories: [story])
        return Manifest(head: head, parts: [part], sharedFiles: [.init(name: "xiashi/a.svg", bytes: 2, digest: "d2")], isComplete: complete)
    }

    @Test func asJSON() {
        #expect(
            String(decoding: manifest().json, as: UTF8.self) == """
                {
                  "manifest": "broadsheet-export/1",
                  "engine": "\(Version.producer)",
                  "edition": "xiashi",
                  "paper": "左江日报",
                  "date": "2026-01-15",
                  "page": 5,
                  "form": "clipping",
                  "inputs": "abc",
                  "trim": {
                    "width": 390.000,
                    "height": 545.000
                  },
                  "complete": true,
                  "files": [
                    {
                      "file": "xiashi/a.svg",
                      "bytes": 2,
                      "sha256": "d2"
                    }
                  ],
                  "parts": [
                    {
                      "number": 1,
                      "id": "one",
                      "files": [
                        {
                          "file": "xiashi/01-one.pdf",
                          "bytes": 3,
                          "sha256": "d1",
                          "sheet": {
                            "width": 110.000,
                            "height": 60.000
                          }
                        }
                      ],
                      "stories": [
                        {
                          "id": "one",
                          "heading": "头一节",
                          "places": [
                            {
                              "page": 5,
                              "x": 10.000,
                              "y": 20.500,
                              "width": 100.000,
                              "height": 50.000
                            }
                          ],
                          "text": "头一节\\n\\n“话”\\n",
                          "pictures": [
                            {
                              "file": "Editions/xiashi/a.svg",
                              "caption": "山",
                              "alt": "一座山",
                              "places": [
                                {
                                  "page": 5,
                                  "x": 10.000,
                                  "y": 20.500,
                                  "width": 100.000,
                                  "height": 50.000
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func isReadBack() throws {
        let read = try #require(Manifest(manifest().json))
        #expect(read.json == manifest().json)
        #expect(read.head.inputs == "abc" && read.isComplete)
        #expect(read.files.map(\.name) == ["xiashi/01-one.pdf", "xiashi/a.svg"] && read.files.map(\.digest) == ["d1", "d2"])
        #expect(Manifest(manifest(complete: false).json)?.isComplete == false)
    }

    /// Lengths are written as they were read, whatever they are.
    @Test func lengthsComeBackAsTheyWere() throws {
        for units in stride(from: 1, to: 3_000_000, by: 7_919) {
            var manifest = manifest()
            manifest.head.trim = Size(width: Length(units: units), height: Length(units: units + 1))
            #expect(try #require(Manifest(manifest.json)).json == manifest.json)
        }
    }

    @Test(arguments: [
        "", "{}", "not json", "{\"manifest\": \"broadsheet-export/1\", \"inputs\": \"a\", \"parts\": []}", "{\"manifest\": \"other/1\"}",
    ])
    func anythingElseIsNoManifest(_ text: String) { #expect(Manifest(Array(text.utf8)) == nil) }

    @Test func aLengthThatNoSheetHasIsNoManifest() {
        let text = String(decoding: manifest().json, as: UTF8.self).replacingOccurrences(of: "390.000", with: "1e300")
        #expect(Manifest(Array(text.utf8)) == nil)
    }

    /// A manifest that a killed disk has cut off is none either.
    @Test func aCutManifestIsNone() {
        let bytes = manifest().json
        for count in stride(from: 0, to: bytes.count - 2, by: 97) { #expect(Manifest(Array(bytes.prefix(count))) == nil) }
    }
}
