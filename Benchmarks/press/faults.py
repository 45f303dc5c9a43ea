#!/usr/bin/env python3
"""faults.py [BROADSHEET] [ROUNDS]: kills whole runs at random moments, fills the disk at many sizes, and takes away what a page is made of.

In a copy of the project, two forms of the Xiashi edition are made in turn. After every fault Output must hold whole files of one form or the
other and nothing else that counts; the next run must succeed. Run it in the project's root; filling a disk mounts a tmpfs and needs root.
Needs the Python package pillow."""
import hashlib
import io
import os
import random
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from PIL import Image

FILES = ["xiashi.pdf", "xiashi.certificate.json"]


class Project:
    def __init__(self, folder, broadsheet):
        self.folder, self.output = folder, f"{folder}/Output"
        self.command = [os.path.abspath(broadsheet), "make", "xiashi", "--project", folder]
        for part in ("Editions", "Layouts", "Fonts"):
            shutil.copytree(part, f"{folder}/{part}")
        os.mkdir(self.output)
        self.edition = f"{folder}/Editions/xiashi/edition.yaml"
        self.text = open(self.edition).read()

    def write(self, form):
        open(self.edition, "w").write(self.text.replace("加快发展", "跨越发展", 1) if form else self.text)

    def make(self, **options):
        return subprocess.run(self.command, capture_output=True, text=True, timeout=60, **options)

    def digests(self):
        return tuple(hashlib.sha256(open(f"{self.output}/{name}", "rb").read()).hexdigest() if os.path.exists(f"{self.output}/{name}") else None for name in FILES)

    def leftovers(self):
        return [name for name in os.listdir(self.output) if name.endswith(".part") or name == ".journal"]


def kills(project, rounds):
    forms = []
    for form in (0, 1):
        project.write(form)
        assert project.make().returncode == 0
        forms.append(project.digests())
    assert forms[0] != forms[1]
    start = time.perf_counter()
    project.make()
    whole = time.perf_counter() - start
    torn = mixed = failed = left = ended = 0
    for round_ in range(rounds):
        project.write(round_ % 2)
        run = subprocess.Popen(project.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, whole * 1.1))
        ended += run.poll() is not None
        run.send_signal(signal.SIGKILL)
        run.wait()
        found = project.digests()
        torn += any(digest not in (forms[0][index], forms[1][index]) for index, digest in enumerate(found))
        mixed += found not in forms
        form = random.randrange(2)
        project.write(form)
        failed += project.make().returncode != 0 or project.digests() != forms[form]
        left += bool(project.leftovers())
    print(f"kill -9 at random moments of the whole make: {rounds} rounds ({ended} had ended), torn files {torn}, "
          f"pairs of two runs before the next run {mixed}, next runs that failed {failed}, leftovers after it {left}")


def ends_with_message(run):
    return run.returncode == 1 and "error:" in run.stderr


def small_files(project):
    """No file may grow beyond so many bytes: the disk is full at that byte."""
    project.write(0)
    assert project.make().returncode == 0
    before = project.digests()
    project.write(1)
    size = os.path.getsize(f"{project.output}/{FILES[0]}")
    wrong = 0
    limits = [0, 1, 2, 511, 512, 4095, 4096, 4097, size - 1, size - 4096] + [random.randrange(size) for _ in range(50)]

    def limit(bytes_):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))

    for bytes_ in limits:
        run = project.make(preexec_fn=lambda: limit(bytes_))
        if not ends_with_message(run) or project.digests() != before or project.leftovers():
            wrong += 1
            print("  ", bytes_, run.returncode, run.stderr[:200], project.leftovers())
    print(f"disk full at a byte of the PDF: {len(limits)} places, without message or with a change in Output {wrong}")


def small_disk(project):
    wrong = made = refused = 0
    for kilobytes in list(range(4, 2000, 50)):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", project.output], check=True)
        try:
            run = project.make()
            if run.returncode == 0:
                made += 1
            elif ends_with_message(run) and project.digests() == (None, None) and not project.leftovers():
                refused += 1
            else:
                wrong += 1
                print("  ", kilobytes, run.returncode, run.stderr[:200], os.listdir(project.output))
        finally:
            subprocess.run(["umount", project.output], check=True)
    print(f"a disk of 4 to 1954 KB: {made} made, {refused} refused with a message and an empty Output, {wrong} otherwise")


def damage(project):
    """What the page is made of, damaged or missing: a message each, Output as before."""
    project.write(0)
    assert project.make().returncode == 0
    before = project.digests()
    profile = next(os.path.join(folder, name) for folder, _, names in os.walk(f"{project.folder}/Layouts") for name in names if name.endswith(".icc"))
    whole = open(profile, "rb").read()
    wrong = count = 0

    def expect(what):
        nonlocal wrong, count
        count += 1
        run = project.make()
        print(f"  {what:32} {run.returncode} {run.stderr.strip().splitlines()[0][:150] if run.stderr else ''}")
        wrong += not ends_with_message(run) or project.digests() != before

    for length in (0, 100, 131, 1000, len(whole) // 2, len(whole) - 1):
        open(profile, "wb").write(whole[:length])
        expect(f"profile cut after {length}")
    open(profile, "wb").write(bytes(len(whole)))
    expect("profile of zeros")
    for place in (16, 12, 36):
        open(profile, "wb").write(whole[:place] + b"xxxx" + whole[place + 4:])
        expect(f"profile changed at {place}")
    os.remove(profile)
    expect("profile missing")
    open(profile, "wb").write(whole)
    fonts = f"{project.folder}/Fonts/fonts.yaml"
    text = open(fonts).read()
    open(fonts, "w").write(text.replace("Noto Serif CJK SC", "Noto Serif That Is Not There"))
    expect("font missing")
    open(fonts, "w").write(text)
    print(f"damaged profile, missing font: {count} cases, without message or with a change in Output {wrong}")


def encoded(form, mode="RGB", size=(900, 600), **options):
    picture = Image.effect_mandelbrot(size, (-2, -1, 1, 1), 80).convert("L")
    data = io.BytesIO()
    (Image.merge("RGBA", [picture] * 4) if mode == "RGBA" else picture.convert(mode)).save(data, form, **options)
    return data.getvalue()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, data, depth=8, kind=2):
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpeg_of(width, height):
    """A JPEG whose header states another size than its data have."""
    data = bytearray(encoded("JPEG", size=(160, 120)))
    place = data.index(b"\xff\xc0")
    data[place + 5:place + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def svg(content, root=""):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" {root}>{content}</svg>'.encode()


def damaged_pictures():
    """(name, what is wrong with it, its bytes)."""
    jpeg, whole_png, middle = encoded("JPEG"), encoded("PNG", "RGBA"), random.randbytes(4000)
    yield "a.jpg", "empty", b""
    yield "a.jpg", "text", b"not a picture\n" * 100
    yield "a.jpg", "JPEG, its first two bytes", jpeg[:2]
    yield "a.jpg", "JPEG, cut within its header", jpeg[:200]
    yield "a.jpg", "JPEG, cut in half", jpeg[:len(jpeg) // 2]
    yield "a.jpg", "JPEG, cut before its end", jpeg[:-40]
    yield "a.jpg", "JPEG, zeros in its middle", jpeg[:9000] + bytes(4000) + jpeg[13000:]
    yield "a.jpg", "JPEG, noise in its middle", jpeg[:9000] + middle + jpeg[13000:]
    yield "a.jpg", "JPEG, header and noise", jpeg[:700] + random.randbytes(20000)
    yield "a.jpg", "JPEG, a bomb by its header", jpeg_of(65500, 65500)
    yield "a.jpg", "JPEG, no pixels", jpeg_of(0, 0)
    yield "a.jpg", "JPEG, more pixels than its data", jpeg_of(1530, 600)
    yield "a.png", "PNG, cut in half", whole_png[:len(whole_png) // 2]
    yield "a.png", "PNG, one byte changed", whole_png[:5000] + bytes([whole_png[5000] ^ 1]) + whole_png[5001:]
    yield "a.png", "PNG, no data", png(900, 600, b"")
    yield "a.png", "PNG, noise for data", png(900, 600, random.randbytes(3000))
    yield "a.png", "PNG, fewer rows than stated", png(900, 600, zlib.compress(bytes(2701 * 300)))
    yield "a.png", "PNG, a bomb by its header", png(60000, 60000, zlib.compress(bytes(100000)))
    yield "a.png", "PNG, a depth that does not exist", png(90, 60, zlib.compress(bytes(20000)), depth=3)
    yield "a.png", "GIF behind the name of a PNG", encoded("GIF", "L")
    yield "a.jpg", "TIFF behind the name of a JPEG", encoded("TIFF")
    yield "a.svg", "SVG, cut in half", svg('<rect width="90" height="60" fill="#c8202f"/>')[:70]
    yield "a.svg", "SVG, a colour that is no ink", svg('<rect width="90" height="60" fill="#123456"/>')
    yield "a.svg", "SVG, a picture from elsewhere", svg('<image href="file:///etc/passwd" width="9" height="9"/>')
    yield "a.svg", "SVG, a bomb of entities", b'<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + svg("<text>&b;</text>")
    yield "a.svg", "SVG, no size", b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="0" height="0" fill="#c8202f"/></svg>'


def pictures(project):
    """Damaged pictures in the place of the page's first: a message each that names the picture, Output as before."""
    project.write(0)
    assert project.make().returncode == 0
    before = project.digests()
    text, wrong, count = open(project.edition).read(), 0, 0
    for name, what, data in damaged_pictures():
        open(f"{project.folder}/Editions/xiashi/pictures/{name}", "wb").write(data)
        open(project.edition, "w").write(text.replace("pictures/karst.svg", f"pictures/{name}", 1))
        run = project.make()
        sound = ends_with_message(run) and f"pictures/{name}" in run.stderr and project.digests() == before and not project.leftovers()
        print(f"  {what:36} {run.returncode} {run.stderr.strip().splitlines()[0][:150] if run.stderr else ''}")
        count, wrong = count + 1, wrong + (not sound)
    project.write(0)
    print(f"damaged pictures: {count} kinds, without message or with a change in Output {wrong}")


def main(broadsheet=".build/release/broadsheet", rounds="100"):
    random.seed(5)
    with tempfile.TemporaryDirectory() as folder:
        project = Project(folder, broadsheet)
        damage(project)
        pictures(project)
        kills(project, int(rounds))
        small_files(project)
        small_disk(project)


main(*sys.argv[1:])
