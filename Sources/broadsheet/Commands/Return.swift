import ArgumentParser
import BroadsheetDesk
import Copy
import Intake
import Source

/// `broadsheet return EDITION`: the edition's copy back to the reporter, with what the desk changed.
struct ReturnCommand: ParsableCommand {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case docx, text
    }

    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract:
            "Writes an edition's copy for the reporter to read: Output/<edition>.docx, changes tracked against what was sent, or .txt.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var waiting: WaitOption

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    @Option(name: .customLong("as"), help: "docx, or text.")
    var form = Form.docx

    func run() throws {
        try common.run("return") { desk, report in
            let name = Desk.plainName(edition)
            let read = try EditionReader.read(name, of: desk.project)
            let copy = ReturnedCopy(read.edition)
            let folder = try OutputFolder(desk.outputPath, waits: waiting.wait, report: report)
            if form == .text {
                try folder.publish([(name: "\(name).txt", bytes: Array(copy.text.utf8))])
                return []
            }
            // An edition that was not imported has nothing to be tracked against.
            let isImported = desk.project.names(in: "Editions/\(name)").contains("received")
            let sent =
                isImported
                ? ReturnedCopy(try Importing(name, Importing.Wishes(paper: read.edition.paper), in: desk.project).sent().edition) : nil
            try folder.publish([(name: "\(name).docx", bytes: ReturnedDocument(copy, since: sent).bytes)])
            return []
        }
    }
}
