#!/usr/bin/env python3
"""foreign.py [-b BROADSHEET] FILE_OR_FOLDER...: has `broadsheet check` read PDFs of other producers; each must give findings, none may end it.

Folders are searched for PDFs. What is on this machine (cairosvg, chromium, ghostscript, groff, typst, weasyprint, pikepdf) adds a page of its own. A PDF
that keeps every press rule is told apart: of a foreign producer there should be none."""
import argparse
import collections
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile

HTML = '<html lang="zh"><style>p{column-count:2}</style><h1>山村大事</h1><p>' + "累计完成征地超3500亩,群众都说好。" * 40 + "</p></html>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><rect width="90" height="60" fill="#c8202f"/><text y="30">newsprint</text></svg>'


def written(folder):
    """(producer, its PDF) for what is installed."""

    def place(name, text):
        path = f"{folder}/{name}"
        open(path, "w").write(text)
        return path

    page, drawing = place("page.html", HTML), place("drawing.svg", SVG)
    commands = {
        "chromium": ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={folder}/chromium.pdf", page],
        "weasyprint": ["weasyprint", page, f"{folder}/weasyprint.pdf"],
        "cairosvg": ["cairosvg", drawing, "-o", f"{folder}/cairosvg.pdf"],
        "ghostscript": ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={folder}/ghostscript.pdf", "-c",
                        "/Helvetica findfont 20 scalefont setfont 72 72 moveto (newsprint) show 1 0 0 setrgbcolor 9 9 99 99 rectfill showpage"],
        "groff": ["sh", "-c", f"echo newsprint | groff -Tpdf > {folder}/groff.pdf"],
    }
    for name, command in commands.items():
        if shutil.which(command[0]) and subprocess.run(command, capture_output=True).returncode == 0:
            yield name, f"{folder}/{name}.pdf"
    if importlib.util.find_spec("typst"):
        import typst

        typst.compile(place("page.typ", "= Newsprint\n#lorem(300)"), output=f"{folder}/typst.pdf")
        yield "typst", f"{folder}/typst.pdf"
    if importlib.util.find_spec("pikepdf"):
        import pikepdf

        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(f"{folder}/pikepdf.pdf")
        yield "pikepdf", f"{folder}/pikepdf.pdf"


def found(places):
    for place in places:
        if os.path.isfile(place):
            yield place, place
        for folder, _, names in os.walk(place):
            yield from ((os.path.join(folder, name),) * 2 for name in sorted(names) if name.lower().endswith(".pdf"))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("-b", "--broadsheet", default=".build/release/broadsheet")
    arguments.add_argument("places", nargs="*")
    options = arguments.parse_args()
    counts, broken, sound = collections.Counter(), [], []
    with tempfile.TemporaryDirectory() as folder:
        for name, path in [*written(folder), *found(options.places)]:
            shutil.copy(path, f"{folder}/one.pdf")
            run = subprocess.run(
                [os.path.abspath(options.broadsheet), "check", "one.pdf", "--project", folder, "--diagnostics", "json"], capture_output=True, text=True, timeout=60)
            ids = collections.Counter(item["id"] for item in json.loads(run.stderr)["diagnostics"]) if run.returncode in (0, 1) and run.stderr else {}
            print(f"  {os.path.basename(name):36} exit {run.returncode}: {', '.join(f'{id_} {count}' for id_, count in sorted(ids.items())) or 'nothing found'}")
            counts[run.returncode] += 1
            broken += [name] if run.returncode not in (0, 1) else []
            sound += [name] if not ids else []
    print(f"{sum(counts.values())} PDFs: with findings {sum(counts.values()) - len(sound)}, without {len(sound)}, otherwise ended {len(broken)} {broken}")


main()
