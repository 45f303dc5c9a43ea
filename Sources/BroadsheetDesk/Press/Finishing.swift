import Layout
import Makeup
import Press
import Source

extension Desk {
    /// Draws a made-up page and finishes it for the press: PDF/X-4, in memory.
    package func plate(_ page: Page, of job: Job) throws -> Plate { try PlateMaker(self).plate(page, of: job, named: job.pdfName) }

    /// The bytes of the press's ICC profile.
    package func pressProfile(of job: Job) throws -> [UInt8] { try pressProfile(of: job.layout.house) }

    private func pressProfile(of house: House) throws -> [UInt8] {
        let profile = house.press.profile
        return try project.read(profile.path, upTo: Limits.profileBytes, within: "Layouts", namedAt: profile.position)
    }

    /// The printing condition of a house, with its profile.
    package func outputCondition(of house: House) throws -> OutputCondition {
        let press = house.press
        return OutputCondition(
            identifier: press.condition, registry: press.registry, information: press.description, profilePath: press.profile.path,
            profile: try pressProfile(of: house))
    }
}
