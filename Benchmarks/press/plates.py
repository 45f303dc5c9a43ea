#!/usr/bin/env python3
"""plates.py PAGE.pdf: what the four plates of a page carry, by tools that share nothing with the program that made it.

Ghostscript separates (tiffsep, overprint on), MuPDF says in which ink each glyph is set. Printed: the heaviest 15 mm square and the heaviest
pixel with their places, the ink of the pixels over 240 %, and how many black glyphs print on the black plate alone.
Needs ghostscript and mupdf-tools, and the Python packages numpy and pillow."""
import collections
import re
import subprocess
import sys
import tempfile

import numpy
from PIL import Image

Image.MAX_IMAGE_PIXELS = None
RESOLUTION = 254  # ten pixels a millimetre
SQUARE = 150


def plates(path, folder):
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{RESOLUTION}", "-dOverprint=/enable", f"-sOutputFile={folder}/p%d.tif", path],
        check=True)
    names = ["Cyan", "Magenta", "Yellow", "Black"]
    return {name: 1 - numpy.asarray(Image.open(f"{folder}/p1({name}).tif"), dtype=numpy.float32) / 255 for name in names}


def heaviest_square(total):
    sums = numpy.pad(total.astype(numpy.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    means = (sums[SQUARE:, SQUARE:] - sums[:-SQUARE, SQUARE:] - sums[SQUARE:, :-SQUARE] + sums[:-SQUARE, :-SQUARE]) / SQUARE**2
    return numpy.unravel_index(means.argmax(), means.shape), means.max()


def place(at):
    return f"{at[1] / 10:.1f} x {at[0] / 10:.1f} mm from the media's corner"


TEXT = re.compile(r'<fill_text colorspace="(\w+)" color="([^"]*)"')
GLYPH = re.compile(r'<g unicode="([^"]*)" glyph="[^"]*" x="([^"]*)" y="([^"]*)"')
SPAN = re.compile(r'trm="(\S+) \S+ \S+ (\S+)"')


def glyphs(path):
    """(ink as the page states it, box in points from the top left corner of the media) of each glyph that shows something."""
    trace = subprocess.run(["mutool", "trace", path], check=True, capture_output=True, text=True).stdout
    ink = size = None
    for line in trace.splitlines():
        if text := TEXT.search(line):
            ink = f"{text[1]} {text[2]}"
        elif span := SPAN.search(line):
            size = max(abs(float(span[1])), 1)
        elif (glyph := GLYPH.search(line)) and glyph[1].strip("\u3000 "):
            x, y = float(glyph[2]), float(glyph[3])
            yield ink, (x, y - 0.88 * size, x + size, y + 0.12 * size)


def main(path):
    with tempfile.TemporaryDirectory() as folder:
        ink = plates(path, folder)
    total = sum(ink.values())
    at, mean = heaviest_square(total)
    print(f"heaviest 15 mm square   {mean * 100:.1f} %  at {place(at)}")
    most = numpy.unravel_index(total.argmax(), total.shape)
    print(f"heaviest pixel          {total.max() * 100:.1f} %  at {place(most)}")
    over = total > 2.405
    print(f"pixels over 240 %       {over.sum()} of {total.size} ({over.mean() * 100:.4f} %)")
    if over.any():
        rows, columns = numpy.nonzero(over)
        print(f"  they lie within       {place((rows.min(), columns.min()))} and {place((rows.max(), columns.max()))}")
    count = collections.Counter(ink_of for ink_of, _ in glyphs(path))
    for name, number in count.most_common():
        print(f"glyphs in {name:28} {number}")
    alone = tinted = foreign = 0
    scale = RESOLUTION / 72
    for name, box in glyphs(path):
        if name != "DeviceCMYK 0 0 0 1":
            continue
        left, top, right, bottom = (int(round(side * scale)) for side in box)
        black = ink["Black"][top:bottom, left:right] > 0.9
        colours = sum(ink[plate][top:bottom, left:right] for plate in ("Cyan", "Magenta", "Yellow"))
        if not black.any() or colours[black].max() == 0:
            alone += 1
        elif abs(float(numpy.median(colours[black])) - float(numpy.median(colours[~black]))) < 0.02:
            tinted += 1
        else:
            foreign += 1
    print(f"black glyphs: {alone} on the black plate alone, {tinted} over a tint that runs on below them, {foreign} with other ink of their own")


main(sys.argv[1])
