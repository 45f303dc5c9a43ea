#!/usr/bin/env python3
"""mutate.py PAGE.pdf FOLDER [BROADSHEET]: breaks each press rule on a finished page in turn, and has `broadsheet check` find it.

Each breach is one change to PAGE.pdf, written to FOLDER (which must lie in the project) and held against the ids that it must give: no other id
may appear. Printed: every miss and every false alarm, and the counts. Needs the Python package pikepdf. Run it in the project's root."""
import json
import os
import re
import subprocess
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Stream, String

BREACHES = []


def breach(*ids):
    def note(change):
        BREACHES.append((change.__name__, set(ids), change))
        return change

    return note


def painted(name, ids, content, **resources):
    """A breach by something more that is painted on the page."""

    def change(pdf):
        page = pdf.pages[0]
        for kind, entries in resources.items():
            if f"/{kind}" not in page.obj.Resources:
                page.obj.Resources[f"/{kind}"] = Dictionary()
            table = page.obj.Resources[f"/{kind}"]
            for key, value in entries.items():
                table[f"/{key}"] = value(pdf)
        page.contents_add(pdf.make_stream(f"q {content} Q".encode()))

    BREACHES.append((name, set(ids.split()), change))


def page(pdf):
    return pdf.pages[0].obj


def box(pdf, *numbers):
    return Array([pikepdf.Object.parse(str(number).encode()) for number in numbers])


def xmp(pdf, old, new):
    packet = pdf.Root.Metadata.read_bytes()
    assert old.encode() in packet, old
    pdf.Root.Metadata.write(packet.replace(old.encode(), new.encode()))


def content(pdf, change):
    stream = page(pdf).Contents
    before = stream.read_bytes()
    after = change(before)
    assert before != after
    stream.write(after)


# PX

for old, new in [("PDF/X-4", "PDF/X-3"), ("xmp:CreateDate", "xmp:Created"), ("xmp:ModifyDate", "xmp:Modified"), ("xmp:MetadataDate", "xmp:Metadata"),
                 ("xmpMM:DocumentID", "xmpMM:Document"), ("xmpMM:VersionID", "xmpMM:Version"), ("xmpMM:RenditionClass", "xmpMM:Rendition")]:
    BREACHES.append((f"xmp {old} to {new}", {"PX"}, lambda pdf, old=old, new=new: xmp(pdf, old, new)))


@breach("PX")
def no_metadata(pdf):
    del pdf.Root.Metadata


@breach("PX")
def titles_differ(pdf):
    pdf.trailer.Info.Title = String("Another")


@breach("PX")
def not_trapped(pdf):
    del pdf.trailer.Info["/Trapped"]
    xmp(pdf, "pdf:Trapped", "pdf:Trap")


@breach("PX")
def no_identifier(pdf):
    return {"after": lambda data: data.replace(b"/ID ", b"/IX ").replace(b"/ID[", b"/IX[")}


@breach("PX")
def encrypted(pdf):
    return {"encryption": pikepdf.Encryption(owner="o", user="")}


@breach("PX")
def no_intent(pdf):
    pdf.Root.OutputIntents = Array([])


@breach("PX")
def two_intents(pdf):
    pdf.Root.OutputIntents.append(Dictionary(dict(pdf.Root.OutputIntents[0].items())))


@breach("PX")
def no_condition(pdf):
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("")


@breach("PX")
def no_profile(pdf):
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


@breach("PX")
def damaged_profile(pdf):
    pdf.Root.OutputIntents[0].DestOutputProfile.write(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()[:5000])


@breach("PX")
def rgb_profile(pdf):
    data = bytearray(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
    data[16:20] = b"RGB "
    pdf.Root.OutputIntents[0].DestOutputProfile.write(bytes(data))


@breach("PX")
def font_not_embedded(pdf):
    for font in page(pdf).Resources.Font.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            if key in descriptor:
                del descriptor[key]
        return


@breach("PX")
def script(pdf):
    pdf.Root.Extra = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


@breach("PX")
def open_action(pdf):
    pdf.Root.OpenAction = Array([page(pdf), Name.Fit])


@breach("PX")
def form(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))


@breach("PX")
def attachment(pdf):
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))


@breach("PX")
def annotation(pdf):
    page(pdf).Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=box(pdf, 100, 100, 120, 120))])


@breach("PX")
def alternates(pdf):
    pdf.Root.Extra = pdf.make_indirect(Stream(pdf, b"x", Subtype=Name.Image, Width=1, Height=1, Alternates=Array([])))


@breach("PX")
def lzw(pdf):
    pdf.Root.Extra = pdf.make_indirect(Stream(pdf, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", Filter=Name.LZXDecode))
    # A filter that the library does not know is kept as it is.
    return {"after": lambda data: data.replace(b"/LZXDecode", b"/LZWDecode")}


@breach("PX")
def postscript(pdf):
    pdf.Root.Extra = pdf.make_indirect(Stream(pdf, b"showpage", Subtype=Name.PS))


@breach("PX")
def transfer(pdf):
    pdf.Root.Extra = pdf.make_indirect(Dictionary(Type=Name.ExtGState, TR=Name.Identity))


@breach("PX")
def external_data(pdf):
    pdf.Root.Extra = pdf.make_indirect(Stream(pdf, b"", F=String("other.bin")))


@breach("PX")
def damaged_content(pdf):
    content(pdf, lambda data: data + b" (open")


@breach("PX")
def missing_object(pdf):
    content(pdf, lambda data: data + b" /Nowhere Do")


# BX

SIZE = (0, 0, 1122.52, 1561.89)
for name, change in {
    "no trim": lambda pdf: page(pdf).__delitem__("/TrimBox"),
    "trim outside bleed": lambda pdf: page(pdf).__setitem__("/BleedBox", box(pdf, 20, 20, 1100, 1500)),
    "bleed outside media": lambda pdf: page(pdf).__setitem__("/BleedBox", box(pdf, -20, 0, 1122.52, 1561.89)),
    "cropped": lambda pdf: page(pdf).__setitem__("/CropBox", box(pdf, 20, 20, 1100, 1500)),
    "user unit": lambda pdf: page(pdf).__setitem__("/UserUnit", 2),
    "turned": lambda pdf: page(pdf).__setitem__("/Rotate", 90),
    "art box": lambda pdf: page(pdf).__setitem__("/ArtBox", box(pdf, 20, 20, 1100, 1500)),
}.items():
    BREACHES.append((name, {"BX"}, change))

# CL

painted("RGB fill", "CL", "1 0 0 rg 20 20 50 50 re f")
painted("RGB rule", "CL", "1 0 0 RG 3 w 20 20 m 90 90 l S")
painted("grey fill", "CL", ".5 g 20 20 50 50 re f")
painted("Lab", "CL", "/lab cs 50 0 0 sc 20 20 50 50 re f", ColorSpace={"lab": lambda pdf: Array([Name.Lab, Dictionary(WhitePoint=Array([1, 1, 1]))])})
painted("ICC based", "CL", "/icc cs 0 0 0 .5 sc 20 20 50 50 re f", ColorSpace={"icc": lambda pdf: Array([Name.ICCBased, pdf.Root.OutputIntents[0].DestOutputProfile])})
painted("spot colour", "CL", "/gold cs 1 scn 20 20 50 50 re f", ColorSpace={"gold": lambda pdf: Array([Name.Separation, Name.Gold, Name.DeviceCMYK, Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0, 0, 0, 0]), C1=Array([0, 0, 1, 0]))])})
painted("pattern", "CL", "/Pattern cs /none scn 20 20 50 50 re f")
painted("gradient in RGB", "CL", "/shade sh", Shading={"shade": lambda pdf: Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 1, 1]))})
painted("RGB picture", "CL", "72 0 0 72 20 20 cm /rgb Do", XObject={"rgb": lambda pdf: Stream(pdf, b"\x80" * 200 * 200 * 3, Subtype=Name.Image, Width=200, Height=200, BitsPerComponent=8, ColorSpace=Name.DeviceRGB)})
painted("grey picture", "CL", "72 0 0 72 20 20 cm /grey Do", XObject={"grey": lambda pdf: Stream(pdf, b"\x80" * 200 * 200, Subtype=Name.Image, Width=200, Height=200, BitsPerComponent=8, ColorSpace=Name.DeviceGray)})
painted("inline RGB picture", "CL", "72 0 0 72 20 20 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI")
painted("RGB in a form", "CL", "/foreign Do", XObject={"foreign": lambda pdf: Stream(pdf, b"0 0 1 rg 20 20 50 50 re f", Subtype=Name.Form, BBox=Array([0, 0, 99, 99]))})


@breach("CL")
def rgb_group(pdf):
    page(pdf).Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


# What text breaks is set in glyph 1 of a font whose glyph 1 is Chinese

TEXT = "BT /{font} {size} Tf 30 30 Td <0001> Tj ET"


def text(size):
    return TEXT.format(font=FIRST_FONT, size=size)


def text_breaches(pdf):
    global FIRST_FONT
    fonts = page(pdf).Resources.Font
    FIRST_FONT = next(name for name in sorted(fonts.keys()) if re.search(rb"<0001> <[4-9]", fonts[name].ToUnicode.read_bytes())).lstrip("/")
    over, knock = "/Over gs", "/Knock gs"
    painted("black text in DeviceGray", "BK-1", f"0 g {text(14)}")
    painted("small black text in DeviceGray", "BK-1", f"0 g {over} {text(9)}")
    painted("small black text knocks out", "BK-1", f"{knock} 0 0 0 1 k {text(11.9)}")
    painted("a thin black rule knocks out", "BK-1", f"{knock} 0 0 0 1 K 1.5 w 20 20 m 90 20 l S")
    painted("a thin black box knocks out", "BK-1", f"{knock} 0 0 0 1 k 20 20 90 1 re f")
    painted("black rule in DeviceGray", "BK-1", "0 G 3 w 20 20 m 90 20 l S")
    painted("black text in RGB", "BK-1 CL", f"0 0 0 rg {text(14)}")
    painted("rich black text", "BK-2", f"{knock} .5 .4 .4 .9 k {text(14)}")
    painted("white text overprints", "BK-2", f"{over} 0 0 0 0 k {text(14)}")
    painted("a white area overprints", "BK-2", f"{over} 0 0 0 0 k 20 20 50 50 re f")
    painted("a white rule overprints", "BK-2", f"{over} 0 0 0 0 K 3 w 20 20 m 90 20 l S")
    painted("text of 5.9 pt", "TX", f"{over} 0 0 0 1 k {text(5.9)}")
    painted("Han text of 7.8 pt", "TX", f"{over} 0 0 0 1 k {text(7.8)}")
    painted("reversed text of 9.9 pt", "TX", f"{knock} 0 0 0 0 k {text(9.9)}")
    painted("text of 9.9 pt in two inks", "TX", f"{knock} 0 1 1 0 k {text(9.9)}")
    painted("a character without glyph", "GL", f"{over} 0 0 0 1 k {text(9)}".replace("<0001>", "<00010000>"))
    # IK
    painted("a fill of 250 %", "IK", f"{knock} .9 .8 .8 0 k 20 20 90 90 re f")
    painted("inks add up where they overprint", "IK", f"{knock} .8 .8 .8 0 k 20 20 90 90 re f {over} 0 0 0 .3 k 20 20 90 90 re f")
    painted("a heavy picture", "IK", f"{knock} 90 0 0 90 20 20 cm /heavy Do", XObject={"heavy": lambda pdf: Stream(pdf, b"\xa0" * 250 * 250 * 4, Subtype=Name.Image, Width=250, Height=250, BitsPerComponent=8, ColorSpace=Name.DeviceCMYK)})
    # LN
    painted("a rule of 0.2 pt", "LN", f"{over} 0 0 0 1 K .2 w 20 20 m 90 20 l S")
    painted("a rule without width", "LN", f"{over} 0 0 0 1 K 0 w 20 20 m 90 20 l S")
    painted("a rule of 0.4 pt in two inks", "LN", f"{knock} 0 1 1 0 K .4 w 20 20 m 90 20 l S")
    painted("a reversed rule of 0.4 pt", "LN", f"{knock} 0 0 0 0 K .4 w 20 20 m 90 20 l S")
    painted("a box of 0.2 pt", "LN", f"{over} 0 0 0 1 k 20 20 90 .2 re f")
    # IM
    for pixels, bits in [(90, 8), (140, 8), (500, 8), (500, 1)]:
        data = b"\x00" * (pixels * pixels * 4 * bits // 8 + pixels)
        painted(f"{pixels} ppi of {bits} bit", "IM", f"{knock} 72 0 0 72 20 20 cm /picture Do", XObject={"picture": lambda pdf, pixels=pixels, bits=bits, data=data: Stream(pdf, data, Subtype=Name.Image, Width=pixels, Height=pixels, BitsPerComponent=bits, ColorSpace=Name.DeviceCMYK)})


# FM


@breach("FM")
def wrong_weekday(pdf):
    """The folio's 四 reads 五."""
    changed = 0
    for font in page(pdf).Resources.Font.values():
        map_ = font.ToUnicode.read_bytes()
        new = re.sub(rb"<56db>", b"<4e94>", map_, flags=re.I)
        if b"\x00" not in new and new != map_ and re.search(rb"<519c>", map_, re.I):
            font.ToUnicode.write(new)
            changed += 1
    assert changed


def findings(broadsheet, path):
    run = subprocess.run([broadsheet, "check", path, "--diagnostics", "json"], capture_output=True, text=True, timeout=60)
    assert run.returncode in (0, 1), (path, run.returncode, run.stderr[-300:])
    return {item["id"] for item in json.loads(run.stderr)["diagnostics"]} if run.stderr else set()


def main(source, folder, broadsheet=".build/release/broadsheet"):
    with pikepdf.open(source) as pdf:
        text_breaches(pdf)
    os.makedirs(folder, exist_ok=True)
    alarms = findings(broadsheet, source)
    caught, by_rule, wrong = 0, {}, []
    for number, (name, ids, change) in enumerate(BREACHES):
        path = f"{folder}/{number:03}.pdf"
        with pikepdf.open(source) as pdf:
            special = change(pdf) or {}
            keep = {} if "encryption" in special else {"stream_decode_level": pikepdf.StreamDecodeLevel.none}
            pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable, encryption=special.get("encryption", False), **keep)
        if "after" in special:
            data = open(path, "rb").read()
            open(path, "wb").write(special["after"](data))
        found = findings(broadsheet, path)
        os.remove(path)
        for rule in ids:
            by_rule.setdefault(rule, [0, 0])[1] += 1
            by_rule[rule][0] += rule in found
        if found == ids:
            caught += 1
        else:
            wrong.append(f"{name}: expected {sorted(ids)}, found {sorted(found)}")
    print(f"the page itself: {len(alarms)} findings {sorted(alarms)}")
    print(f"breaches: {len(BREACHES)}, found with their ids and no other: {caught}")
    print(", ".join(f"{rule} {found}/{all_}" for rule, (found, all_) in sorted(by_rule.items())))
    for line in wrong:
        print("  " + line)


main(*sys.argv[1:])
