import Foundation
import Testing

/// `broadsheet proof` as a desk runs it: the proof is made of sound and of faulty pages, and tells what it must.
@Suite struct ProofCommandTests {
    private func text(of project: SampleProject, _ file: String = "sample.proof.pdf") throws -> String {
        try Tool.output(of: "pdftotext", ["-raw", project.path + "/Output/" + file, "-"]).withoutBlanks
    }

    @Test func aSoundPageHasAProofWithItsCountsAndItsStamp() throws {
        let project = try SampleProject()
        let run = try Run(["proof", "sample", "--stage", "二校", "--date", "2026-01-14"], in: project.path)
        #expect(run.exitCode == 0 && !run.errors.contains("error:"), "\(run.errors)")
        let text = try text(of: project)
        for words in ["大样", "二校", "日期2026-01-14", "责任编辑", "行数与字数", "●错误0", "hill.svg"] { #expect(text.contains(words), "\(words)") }
        let fonts = try Tool.output(of: "pdffonts", [project.path + "/Output/sample.proof.pdf"]).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })
        let bytes = project.bytes(of: "Output/sample.proof.pdf")
        _ = try Run(["proof", "sample", "--stage", "二校", "--date", "2026-01-14"], in: project.path)
        #expect(project.bytes(of: "Output/sample.proof.pdf") == bytes)
    }

    @Test func aPageWithErrorsIsProofedTooAndSaysSo() throws {
        let project = try SampleProject()
        let over = String(repeating: "水", count: 90) + "末尾几字"
        let edition = SampleProject.editionText.replacingOccurrences(of: SampleProject.lead, with: SampleProject.lead + over)
            .replacingOccurrences(of: "第二段说的是另一件事", with: "第二段说的是\u{10900}另一件事")
        try project.write(Data(edition.utf8), to: SampleProject.edition)
        let run = try Run(["proof", "sample", "--styles"], in: project.path)
        #expect(run.exitCode == 1 && run.errors.contains("is over by"), "\(run.errors)")
        let text = try text(of: project)
        for words in ["溢出文字", "末尾几字", "makeup.overset", "font.missing-glyph", "→cut"] { #expect(text.contains(words), "\(words)") }
    }

    @Test func aPictureAndASimulationOfPrint() throws {
        let project = try SampleProject()
        #expect(try Run(["proof", "sample", "--png", "--dpi", "40"], in: project.path).exitCode == 0)
        #expect(try Run(["proof", "sample", "--soft", "--dpi", "40", "--name", "soft"], in: project.path).exitCode == 0)
        for name in ["sample.proof.png", "soft.png"] {
            #expect(project.bytes(of: "Output/" + name)?.starts(with: [0x89, 0x50, 0x4e, 0x47]) == true, "\(name)")
        }
        #expect(try Run(["proof", "sample", "--dpi", "5"], in: project.path).exitCode == 64)
        #expect(try Run(["proof", "sample", "--stage", "四校"], in: project.path).exitCode == 64)
    }

    /// One PDF of both pages, or a picture of each; a finding is marked on its page and named on the other.
    @Test func bothPagesHaveAProof() throws {
        let project = try SampleProject(twoPagesWith: SampleProject.beginning)
        try project.save(end: "最后一段说\"完\"了。")
        let run = try Run(["proof", "sample"], in: project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let pages = try (1...2).map { page in
            try Tool.output(of: "pdftotext", ["-raw", "-f", "\(page)", "-l", "\(page)", project.path + "/Output/sample.proof.pdf", "-"])
                .withoutBlanks
        }
        #expect(pages[0].contains("第05版") && pages[0].contains("copy.straight-quote") && pages[0].contains("（见第06版）"))
        #expect(pages[1].contains("第06版") && pages[1].contains("copy.straight-quote") && !pages[1].contains("（见第06版）"))
        #expect(try Run(["proof", "sample", "--png", "--dpi", "40"], in: project.path).exitCode == 0)
        let pictures = ["sample.proof.png", "sample.proof-6.png"].map { project.bytes(of: "Output/" + $0) }
        #expect(pictures.allSatisfy { $0?.starts(with: [0x89, 0x50, 0x4e, 0x47]) == true } && pictures[0] != pictures[1])
    }

    /// What has changed on either page, against every kind of earlier page.
    @Test func tellsWhatHasChangedOnBothPages() throws {
        let project = try SampleProject(twoPagesWith: SampleProject.beginning)
        #expect(try Run(["make", "sample"], in: project.path).exitCode == 0)
        try FileManager.default.copyItem(atPath: project.path + "/Editions/sample", toPath: project.path + "/Editions/signed")
        for name in ["sample", "sample-6"] {
            let alone = name.replacingOccurrences(of: "sample", with: "alone")
            try FileManager.default.copyItem(atPath: project.path + "/Output/\(name).pdf", toPath: project.path + "/Output/\(alone).pdf")
        }
        try project.save(beginning: "这一段从第五版转到第六版。", end: SampleProject.paragraph(19))
        for earlier in ["Output/sample.certificate.json", "Output/sample.pdf", "Output/alone.pdf", "signed"] {
            let run = try Run(["proof", "sample", "--against", earlier, "--name", "changes"], in: project.path)
            #expect(run.exitCode == 0, "\(run.errors)")
            let text = try text(of: project, "changes.pdf")
            #expect(text.contains("原「节」今「段」") && text.contains("今「\(SampleProject.paragraph(19).prefix(8))"), "\(earlier)")
            #expect(text.contains("2处") && text.contains("其余未变"), "\(earlier)")
        }
        try FileManager.default.removeItem(atPath: project.path + "/Output/alone-6.pdf")
        let run = try Run(["proof", "sample", "--against", "Output/alone.pdf"], in: project.path)
        #expect(run.exitCode == 1 && run.errors.contains("Output/alone-6.pdf"), "\(run.errors)")
    }

    @Test func tellsWhatHasChangedSinceTheCertificateThePageAndAnEdition() throws {
        let project = try SampleProject()
        #expect(try Run(["make", "sample"], in: project.path).exitCode == 0)
        try FileManager.default.copyItem(atPath: project.path + "/Editions/sample", toPath: project.path + "/Editions/signed")
        try FileManager.default.copyItem(atPath: project.path + "/Output/sample.pdf", toPath: project.path + "/Output/alone.pdf")
        let edition = SampleProject.editionText.replacingOccurrences(of: "群众都说好", with: "乡亲都说好")
        try project.write(Data(edition.utf8), to: SampleProject.edition)
        for earlier in ["Output/sample.certificate.json", "Output/sample.pdf", "Output/alone.pdf", "signed"] {
            let run = try Run(["proof", "sample", "--against", earlier], in: project.path)
            #expect(run.exitCode == 0, "\(run.errors)")
            let text = try text(of: project)
            #expect(text.contains("原「群众」今「乡亲」"), "\(earlier)")
            #expect(text.contains("其余未变"), "\(earlier)")
            #expect(text.contains("不能比对") == (earlier == "Output/alone.pdf"), "\(earlier)")
        }
        let run = try Run(["proof", "sample", "--against", "Output/none.pdf"], in: project.path)
        #expect(run.exitCode == 1 && run.errors.contains("there is no file"))
    }
}
