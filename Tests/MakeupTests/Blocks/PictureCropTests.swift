import Copy
import Layout
import Measure
import Source
import Testing

@testable import Makeup

/// What of a picture stays, by what the edition says of it and the house allows.
struct PictureCropTests {
    private func picture(
        _ kind: Picture.Kind = .photo, focus: Picture.Focus? = nil, keep: Picture.Region? = nil, crop: Int? = nil,
        isAdvertisement: Bool = false
    ) -> Picture {
        Picture(
            file: Placed("a.jpg", at: SourcePosition(file: "")), kind: kind, caption: nil, credit: nil, alternative: "", focus: focus,
            keep: keep, crop: crop, isAdvertisement: isAdvertisement, position: SourcePosition(file: ""))
    }

    private func crop(_ picture: Picture, proportion: Double = 1.5, most: Int = 400, to wanted: Double) -> PlacedPicture.Crop {
        PictureCrop(picture, proportion: proportion, most: most).part(for: wanted)
    }

    private func expect(_ crop: PlacedPicture.Crop, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
        for (found, wanted) in [(crop.left, left), (crop.top, top), (crop.right, right), (crop.bottom, bottom)] {
            #expect(abs(found - wanted) < 1e-9, "\(crop)")
        }
    }

    @Test func advertisementsAndGraphicsAreWhole() {
        for wanted in [0.5, 1, 2, 9] {
            expect(crop(picture(.illustration), to: wanted), 0, 0, 1, 1)
            expect(crop(picture(isAdvertisement: true), to: wanted), 0, 0, 1, 1)
            expect(crop(picture(focus: .middle, isAdvertisement: true), to: wanted), 0, 0, 1, 1)
            expect(crop(picture(crop: 0), to: wanted), 0, 0, 1, 1)
        }
    }

    @Test func losesNoMoreThanHouseAndEditionAllow() {
        expect(crop(picture(focus: .middle), to: 1.2), 0.1, 0, 0.9, 1)
        expect(crop(picture(focus: .middle), to: 0.3), 0.2, 0, 0.8, 1)
        expect(crop(picture(focus: .middle), most: 200, to: 0.3), 0.1, 0, 0.9, 1)
        expect(crop(picture(focus: .middle, crop: 100), to: 0.3), 0.05, 0, 0.95, 1)
        expect(crop(picture(focus: .middle, crop: 900), to: 0.3), 0.2, 0, 0.8, 1)
        expect(crop(picture(.illustration, focus: .middle), to: 3), 0, 0.2, 1, 0.8)
    }

    /// Nobody has said where the subject is: an upright picture loses its foot, another less above than below.
    @Test func keepsHeads() {
        expect(crop(picture(), proportion: 0.75, to: 1), 0, 0, 1, 0.75)
        expect(crop(picture(), proportion: 1, to: 1.25), 0, 0, 1, 0.8)
        expect(crop(picture(), proportion: 1.5, to: 2), 0, 0.075, 1, 0.825)
        expect(crop(picture(), proportion: 1.5, to: 1.2), 0.1, 0, 0.9, 1)
    }

    /// A region that must stay is never cut: neither where the focal point is elsewhere nor where more would have to go.
    @Test func neverCutsWhatMustStay() {
        let face = Picture.Region(left: 0.1, top: 0.02, right: 0.3, bottom: 0.3)
        expect(crop(picture(focus: Picture.Focus(x: 0.8, y: 0.9), keep: face), to: 1), 0.1, 0, 0.1 + 1 / 1.5, 1)
        expect(crop(picture(focus: Picture.Focus(x: 0.8, y: 0.9), keep: face), to: 2), 0, 0.02, 1, 0.77)
        expect(crop(picture(keep: Picture.Region(left: 0, top: 0.1, right: 1, bottom: 0.95)), to: 9), 0, 0.1, 1, 0.95)
        expect(crop(picture(keep: Picture.Region(left: 0, top: 0, right: 1, bottom: 1)), to: 9), 0, 0, 1, 1)
    }

    @Test(arguments: 0..<200) func keepsAllItIsToldToKeep(_ seed: UInt64) {
        var steps = Steps(seed: seed)
        func number() -> Double { Double(steps.next(0...1000)) / 1000 }
        let (x, y) = ([number(), number()].sorted(), [number(), number()].sorted())
        let keep = Picture.Region(left: x[0], top: y[0], right: x[1], bottom: y[1])
        let found = crop(
            picture(focus: Picture.Focus(x: number(), y: number()), keep: keep), proportion: 0.3 + number() * 2, most: steps.next(0...900),
            to: 0.2 + number() * 5)
        #expect(found.left >= 0 && found.top >= 0 && found.right <= 1 + 1e-9 && found.bottom <= 1 + 1e-9)
        #expect(found.left <= keep.left + 1e-9 && found.right >= keep.right - 1e-9, "\(keep) \(found)")
        #expect(found.top <= keep.top + 1e-9 && found.bottom >= keep.bottom - 1e-9, "\(keep) \(found)")
    }
}
