#!/usr/bin/env python3
"""colours.py [BROADSHEET]: what becomes of the palette, of a neutral photograph and of inverted inks on a made page, by Little CMS and four renderers.

Every colour that the page and its drawings state is held against the inks of the house file.
In a copy of the project the Xiashi edition gets three pictures: a wedge of greys beside a patch of red (so that it goes through the profile), the
wedge alone (so that it goes to black ink), and a CMYK JPEG as Adobe's programs store it, inverted. The page is made, the pictures are taken out
of its PDF, and their inks are turned to Lab by the house's profile. Needs the Python packages numpy, pillow, pikepdf, pymupdf and pypdfium2,
and poppler-utils and ghostscript. Run it in the project's root."""
import collections
import glob
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile

import numpy
import pikepdf
from PIL import Image, ImageCms

PATCHES = [0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255]
SIDE = 100


def wedge(with_red):
    picture = numpy.zeros((SIDE * 6, SIDE * len(PATCHES), 3), dtype=numpy.uint8)
    for index, grey in enumerate(PATCHES):
        picture[:, index * SIDE:(index + 1) * SIDE] = grey
    if with_red:
        picture[SIDE * 3:, :] = (180, 30, 30)
    return Image.fromarray(picture)


def inverted():
    """Left 100 % black, right 100 % magenta."""
    picture = numpy.zeros((SIDE * 6, SIDE * 16, 4), dtype=numpy.uint8)
    picture[:, :SIDE * 8, 3] = 255
    picture[:, SIDE * 8:, 1] = 255
    # Pillow writes Adobe's marker, and stores the inks inverted as Adobe does.
    return Image.fromarray(picture, "CMYK")


def project(folder, changed=True):
    for part in ("Editions", "Layouts", "Fonts"):
        shutil.copytree(part, f"{folder}/{part}")
    os.mkdir(f"{folder}/Output")
    if not changed:
        return
    pictures = f"{folder}/Editions/xiashi/pictures"
    wedge(True).save(f"{pictures}/colour.png")
    wedge(False).save(f"{pictures}/grey.png")
    inverted().save(f"{pictures}/inverted.jpg", quality=95)
    path = f"{folder}/Editions/xiashi/edition.yaml"
    text = open(path).read()
    for old, new in [("karst.svg", "colour.png"), ("reading-room.svg", "grey.png"), ("cane.svg", "inverted.jpg")]:
        text = text.replace(old, new)
    open(path, "w").write(text.replace("kind: illustration", "kind: photo").replace("插画:", "图为"))


def pictures(path):
    """The pictures of a page as amounts of ink, 0 to 1: (rows, columns, 4)."""
    found = []
    with pikepdf.open(path) as pdf:
        for image in pdf.pages[0].get_images().values():
            assert image.ColorSpace == "/DeviceCMYK"
            decoded = Image.open(io.BytesIO(image.read_raw_bytes()))
            inks = numpy.asarray(decoded, dtype=numpy.float64) / 255
            turned = "/Decode" in image and float(image.Decode[0]) == 1
            # Pillow turns what bears Adobe's marker; a PDF goes by its Decode array.
            if ("adobe" in decoded.info) != turned:
                inks = 1 - inks
            found.append(inks)
    return found


def palette(path, house):
    """The colours that a page states, in per cent, held against the inks of the house file."""
    inks = {tuple(float(part) for part in found.split(",")): name for name, found in re.findall(r"^  ([\w-]+): +{ cmyk: \[([^]]*)\]", open(house).read(), re.M)}
    stated = collections.Counter()

    def read(stream):
        for operands, operator in pikepdf.parse_content_stream(stream):
            if str(operator) in ("k", "K"):
                stated[tuple(round(float(part) * 100, 6) for part in operands)] += 1
        for form in stream.get("/Resources", {}).get("/XObject", {}).values():
            if form.Subtype == "/Form":
                read(form)

    with pikepdf.open(path) as pdf:
        read(pdf.pages[0].obj)
    foreign = [colour for colour in stated if colour not in inks]
    print(f"colours stated: {sum(stated.values())} times {len(stated)} of the house's {len(inks)} inks, exactly; others {foreign}")


def lab(inks, profile):
    to_lab = ImageCms.buildTransform(profile, ImageCms.createProfile("LAB"), "CMYK", "LAB", renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC)
    image = Image.fromarray(numpy.round(inks * 255).astype(numpy.uint8).reshape(1, -1, 4), "CMYK")
    values = numpy.asarray(ImageCms.applyTransform(image, to_lab)).astype(numpy.int16)[0]
    signed = numpy.where(values[:, 1:] > 127, values[:, 1:] - 256, values[:, 1:])
    return numpy.column_stack([values[:, 0] * 100 / 255, signed])


def reference(profile):
    """The greys by Little CMS alone, with black-point compensation."""
    to_inks = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), profile, "RGB", "CMYK", renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION)
    greys = Image.fromarray(numpy.repeat(numpy.array(PATCHES, dtype=numpy.uint8), 3).reshape(1, -1, 3))
    return numpy.asarray(ImageCms.applyTransform(greys, to_inks))[0] / 255


def middles(inks, row):
    step = inks.shape[1] / len(PATCHES)
    return numpy.array([inks[row - 3:row + 3, int(step * (index + 0.4)):int(step * (index + 0.6))].mean((0, 1)) for index in range(len(PATCHES))])


def distances(name, ours, wanted):
    away = numpy.sqrt(((ours - wanted) ** 2).sum(1))
    chroma = numpy.sqrt((ours[:, 1:] ** 2).sum(1))
    print(f"{name:44} dE76 mean {away.mean():.2f}, most {away.max():.2f}; chroma mean {chroma.mean():.2f}, most {chroma.max():.2f}")


def main(broadsheet=".build/release/broadsheet"):
    broadsheet = os.path.abspath(broadsheet)
    with tempfile.TemporaryDirectory() as folder:
        project(folder, changed=False)
        subprocess.run([broadsheet, "make", "xiashi", "--project", folder], check=True)
        palette(f"{folder}/Output/xiashi.pdf", glob.glob(f"{folder}/Layouts/*/house.yaml")[0])
    with tempfile.TemporaryDirectory() as folder:
        project(folder)
        subprocess.run([broadsheet, "make", "xiashi", "--project", folder], check=True)
        page = f"{folder}/Output/xiashi.pdf"
        profile = glob.glob(f"{folder}/Layouts/*/press/*.icc")[0]
        for inks in pictures(page):
            if inks[..., :3].max() < 0.01:
                ours = lab(middles(inks, inks.shape[0] // 2), profile)
                paper, black = lab(numpy.array([[0, 0, 0, 0], [0, 0, 0, 1.0]]), profile)
                wanted = numpy.array([black + (paper - black) * lightness / 100 for lightness in srgb_lightness()])
                distances("grey photograph, on black ink alone", ours, wanted)
                print(f"  its inks besides black: {inks[..., :3].max() * 100:.1f} % at most; paper itself has a chroma of {numpy.hypot(*paper[1:]):.2f}")
            elif inks[..., 3].max() > 0.95 and inks[..., 1].max() > 0.95:
                left, right = inks[20:-20, 20:inks.shape[1] // 3].mean((0, 1)), inks[20:-20, -inks.shape[1] // 3:-20].mean((0, 1))
                print(f"inverted inks: left {numpy.round(left * 100, 1)}, right {numpy.round(right * 100, 1)} % (100 % black, 100 % magenta)")
            else:
                row = inks.shape[0] // 4
                ours = middles(inks, row)
                distances("greys in a colour photograph, against lcms2", lab(ours, profile), lab(reference(profile), profile))
                print(f"  most ink {inks.sum(2).max() * 100:.1f} %")
        renderers(page, folder)


def srgb_lightness():
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    greys = Image.fromarray(numpy.repeat(numpy.array(PATCHES, dtype=numpy.uint8), 3).reshape(1, -1, 3))
    return numpy.asarray(ImageCms.applyTransform(greys, to_lab))[0][:, 0].astype(float) * 100 / 255


def renderers(page, folder):
    """The place of the inverted picture in each renderer's own picture of the page: dark on the left, pink on the right."""
    import pymupdf
    import pypdfium2

    subprocess.run(["pdftoppm", "-r", "72", "-png", page, f"{folder}/poppler"], check=True)
    subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=png16m", "-r72", f"-sOutputFile={folder}/gs.png", page], check=True)
    document = pymupdf.open(page)
    box = next(info["bbox"] for info in document[0].get_image_info(xrefs=True) if is_inverted(document, info["xref"]))
    shots = {
        "poppler": Image.open(glob.glob(f"{folder}/poppler*.png")[0]),
        "ghostscript": Image.open(f"{folder}/gs.png"),
        "mupdf": Image.open(io.BytesIO(document[0].get_pixmap(dpi=72).tobytes("png"))),
        "pdfium": pypdfium2.PdfDocument(page)[0].render(scale=1).to_pil(),
    }
    for name, shot in shots.items():
        y = (box[1] + box[3]) / 2
        left, right = (shot.convert("RGB").getpixel((int(box[0] + (box[2] - box[0]) * part), int(y))) for part in (0.2, 0.8))
        sound = max(left) < 90 and right[0] > 180 and right[1] < 120
        print(f"{name:12} inverted picture: left {left}, right {right}: {'right' if sound else 'WRONG'}")


def is_inverted(document, xref):
    image = Image.open(io.BytesIO(document.xref_stream_raw(xref)))
    inks = numpy.asarray(image)
    return image.mode == "CMYK" and min(inks[..., ink].std() for ink in (1, 3)) > 0 and numpy.corrcoef(*(inks[..., ink].ravel() for ink in (1, 3)))[0, 1] < -0.9


main(*sys.argv[1:])
