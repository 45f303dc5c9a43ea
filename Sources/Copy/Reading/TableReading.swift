import Source

/// Reads tables: rows of cells written in the edition, or a file of comma-separated values beside it.
extension EditionReader {
    func table(_ field: Field, _ outer: Fields) -> Table? {
        guard let fields = field.fields(of: "a table") else { return nil }
        defer { fields.finish() }
        let title = fields.optional("title")?.displayText()
        let unit = fields.optional("unit")?.displayText()
        let source = fields.optional("source")?.displayText()
        let style = fields.optional("style")?.identifier()
        let head = fields.optional("head").map { $0.integer(in: 0...5) } ?? 1
        let alignments = fields.optional("align").map(alignments)
        let isInText = fields.optional("in-text").map { $0.boolean() } ?? false
        let place = place(fields, at: field.keyPosition, otherwise: .top)
        guard let rows = rows(fields, of: field), let head, alignments != .some(nil), let isInText, let place else { return nil }
        guard let columns = columns(of: rows, head: head, in: field) else { return nil }
        if let alignments = alignments ?? nil, alignments.count != columns {
            return refused(
                field, "the table has \("columns", columns) columns, but 'align' names \("named", alignments.count)",
                hint: "name one for each column: [left, decimal]")
        }
        if isInText, place.columns ?? 1 != 1 {
            return refused(
                field, "a table in the running text is one column wide", hint: "take 'columns' away, or 'in-text'")
        }
        return Table(
            title: title, unit: unit, source: source, headRows: head, rows: rows,
            alignments: (alignments ?? nil) ?? [Table.Alignment?](repeating: nil, count: columns),
            style: style.map { Placed($0.string, at: $0.position) }, place: place, isInText: isInText)
    }

    private func refused(_ field: Field, _ message: Message, hint: Message) -> Table? {
        field.fault("copy.table", message, hint: hint)
        return nil
    }

    private func alignments(_ field: Field) -> [Table.Alignment?]? {
        guard let items = field.items() else { return nil }
        let read = items.map { $0.choice(of: Table.Alignment.self) }
        return read.contains(nil) ? nil : read
    }

    /// The rows, from the edition or from a file; nil where there are none, or where one is at fault.
    private func rows(_ fields: Fields, of table: Field) -> [[Table.Cell]]? {
        let (written, file) = (fields.optional("rows"), fields.optional("csv"))
        if (written == nil) == (file == nil) {
            table.fault(
                "copy.table", "a table has either 'rows' or 'csv'",
                hint: "write its rows, or name the file that has them: csv: prices.csv")
            return nil
        }
        guard let rows = written ?? file.flatMap(rowsOfFile) else { return nil }
        guard let items = rows.items() else { return nil }
        let read = items.map(cells)
        return read.contains(where: { $0 == nil }) ? nil : read.compactMap { $0 }
    }

    /// The rows of a file beside the edition, as if they were written in it.
    private func rowsOfFile(_ field: Field) -> Field? {
        guard let name = field.text(), isInFolder(name) else { return nil }
        guard let project else {
            field.fault("copy.table", "'\("file", name.string)' cannot be read here", hint: "write the rows in the edition")
            return nil
        }
        let path = folder + "/" + name.string
        do throws(Refusal) {
            let bytes = try project.read(path, upTo: Limits.csvBytes, within: folder, namedAt: name.position)
            let rows = try CSVRows.read(bytes, file: path)
            return field.standing(for: rows)
        } catch {
            findings.report(error.diagnostics)
            return nil
        }
    }

    private func cells(_ row: Field) -> [Table.Cell]? {
        guard let items = row.items() else { return nil }
        let read = items.map(cell)
        return read.contains(where: { $0 == nil }) ? nil : read.compactMap { $0 }
    }

    /// A text, nothing, or a group with what the cell says and how many columns and rows it covers.
    private func cell(_ field: Field) -> Table.Cell? {
        guard case .mapping = field.node.content else {
            if case .text(let text) = field.node.content, text.string.unicodeScalars.allSatisfy(\.isBlank) { return Table.Cell(nil) }
            return field.displayText().map { Table.Cell($0) }
        }
        guard let fields = field.fields(of: "a cell") else { return nil }
        defer { fields.finish() }
        let text = fields.required("text")?.displayText()
        let columns = fields.optional("columns").map { $0.integer(in: 1...Limits.tableColumns) } ?? 1
        let rows = fields.optional("rows").map { $0.integer(in: 1...100) } ?? 1
        guard let text, let columns, let rows else { return nil }
        return Table.Cell(text, columns: columns, rows: rows)
    }

    /// How many columns all rows have; nil where one has more or fewer than the others, or cells cover what is not there.
    private func columns(of rows: [[Table.Cell]], head: Int, in field: Field) -> Int? {
        let cells = rows.reduce(0) { $0 + $1.count }
        if cells > Limits.tableCells {
            _ = refused(field, "the table has more than \("most", Limits.tableCells) cells", hint: "keep what is to be printed")
            return nil
        }
        guard rows.count > head else {
            _ = refused(
                field, "the table has \("rows", rows.count) rows, of which \("head", head) are its head: nothing stands under it",
                hint: "write the rows under the head, or 'head: 0'")
            return nil
        }
        var widths = [Int](repeating: 0, count: rows.count)
        for placement in Table.placements(of: rows) {
            for row in placement.row..<placement.row + placement.cell.rows {
                guard row < rows.count else {
                    _ = refused(
                        field, "a cell of row \("row", placement.row + 1) covers more rows than the table has", hint: "cover fewer rows")
                    return nil
                }
                widths[row] = max(widths[row], placement.column + placement.cell.columns)
            }
            if (placement.row < head) != (placement.row + placement.cell.rows - 1 < head) {
                _ = refused(
                    field, "a cell of row \("row", placement.row + 1) reaches from the head into the rows under it",
                    hint: "cover fewer rows")
                return nil
            }
        }
        let most = widths.max() ?? 0
        guard most <= Limits.tableColumns else {
            _ = refused(
                field, "the table has \("columns", most) columns; at most \("most", Limits.tableColumns) are set", hint: "divide it")
            return nil
        }
        var isSound = true
        for (row, width) in widths.enumerated() where width != widths[0] {
            findings.error(
                "copy.table-row", at: rows[row].first?.text?.position ?? field.position,
                "row \("row", row + 1) has \("cells", width) columns, but the first has \("first", widths[0])",
                hint: "leave a cell empty with '', or let one cover several: { text: …, columns: 2 }")
            isSound = false
        }
        return isSound && most > 0 ? most : nil
    }
}
