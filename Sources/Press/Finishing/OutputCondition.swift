import Source

/// The printing condition that a plate is made for, and its characterisation as an ICC profile. ISO 15930-7, 6.2.
public struct OutputCondition: Hashable, Sendable {
    /// The condition's name, `IFRA26`.
    public var identifier: String
    /// A registry that explains the identifier, `http://www.color.org`; nil where it is the house's own.
    public var registry: String?
    /// The condition in words: `Coldset offset on newsprint, ISO 12647-3:2004`.
    public var information: String
    /// The profile's file, from the project's root: for messages.
    public var profilePath: String
    /// The ICC profile: class `prtr`, CMYK.
    public var profile: [UInt8]

    public init(identifier: String, registry: String?, information: String, profilePath: String, profile: [UInt8]) {
        self.identifier = identifier
        self.registry = registry
        self.information = information
        self.profilePath = profilePath
        self.profile = profile
    }

    /// What is wrong with the profile; nothing where it can be embedded.
    public var profileFaults: [Diagnostic] { ICCProfile.faults(self) }
}
