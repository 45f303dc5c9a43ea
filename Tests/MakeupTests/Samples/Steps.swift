import PageTrials

/// Of trials.
typealias Steps = PageTrials.Steps
