#!/usr/bin/env python3
"""text.py PAGE.pdf COPY.txt: whether every paragraph of the copy stands on the page, in order, as three other readers of PDF see it.

COPY.txt is the copy as it was received, a paragraph a line (Editions/xiashi/copy-as-received.txt); its punctuation is made full-width beside Chinese, as
a sub-editor would. White space is left out of account, nothing else. Needs poppler-utils and mupdf-tools, and the Python package pypdfium2."""
import re
import subprocess
import sys

import pypdfium2

CHINESE = "\u3400-\u9fff“”‘’、。，：；（）！？《》"
FULL_WIDTH = str.maketrans(",:;()!?", "，：；（）！？")


def copy(path):
    for line in filter(None, map(str.strip, open(path, encoding="utf-8"))):
        # A mark beside one that has just become Chinese is beside Chinese.
        for _ in range(3):
            line = re.sub(f"(?<=[{CHINESE}])[,:;()!?]|[,:;()!?](?=[{CHINESE}])", lambda found: found[0].translate(FULL_WIDTH), line)
        yield re.sub(r"\s", "", line)


def pdfium(path):
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def main(page, received):
    paragraphs = list(copy(received))
    readers = {
        "pdftotext -raw": output("pdftotext", "-raw", "-enc", "UTF-8", page, "-"),
        "mutool": output("mutool", "draw", "-q", "-F", "txt", page),
        "pdfium": pdfium(page),
    }
    for name, text in readers.items():
        text = re.sub(r"\s", "", text)
        place, missing, astray = 0, [], 0
        for paragraph in paragraphs:
            found = text.find(paragraph, place)
            if found < 0:
                astray += paragraph in text
                missing += [paragraph] if paragraph not in text else []
            else:
                place = found + len(paragraph)
        print(f"{name:16} {len(paragraphs) - len(missing)} of {len(paragraphs)} paragraphs ({sum(map(len, paragraphs))} characters) as in the copy, out of order {astray}")
        for paragraph in missing:
            print("   missing:", paragraph[:60])


main(*sys.argv[1:])
