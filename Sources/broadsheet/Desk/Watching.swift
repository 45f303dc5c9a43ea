import BroadsheetDesk
import Source

extension Desk {
    /// The folders that an edition's page is made of, as the file system knows them.
    ///
    /// Editions is watched with all its folders, so that an edition's own may be removed and put back.
    var watchedFolders: [String] { ["Editions", "Layouts", "Fonts"].map { project.trueRoot + "/" + $0 } }

    /// The folders whose files stay open between two pages.
    var fontFolders: Set<String> { [project.trueRoot + "/Fonts", project.trueRoot + "/Layouts"] }
}
