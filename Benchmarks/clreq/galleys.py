"""Turns a suite of CLREQ cases into a file of galleys for `broadsheet galley`."""
import json
import sys

def escaped(text):
    return "".join("\\" + c if c in "\\*{}" else c for c in text)


def marked(run):
    text = escaped(run["t"])
    style = run.get("style")
    if style == "emphasis":
        return "{." + text + "}"
    if style == "proper":
        return "{_" + text + "}"
    if style == "tcy":
        return "{=" + text + "}"
    if style == "bold":
        return "**" + text + "**"
    if style == "ruby":
        return "{" + text + "|" + run["ruby"] + "}"
    return text


def galley(case, suite_style):
    style = dict(suite_style, **case.get("style", {}))
    columns = case.get("columns") or {}
    size = case["font_size_pt"]
    return {
        "text": "".join(marked(run) for run in case["runs"]) if case.get("runs") else escaped(case["text"]),
        "normalise": "yes" if case.get("expected_text") else "no",
        "kind": "heading" if case["kind"] == "heading" else "paragraph",
        "direction": case["writing_mode"],
        "measure": str(case["measure_em"]),
        "indent": str(case["indent_em"]),
        "size": "%gpt" % size,
        "pitch": "%gpt" % (size * columns.get("line_pitch_em", 1.6)),
        "columns": str(columns.get("n", 1)),
        "gap": str(columns.get("gap_em", 0)),
        "prohibition": style.get("kinsoku", "gb"),
        "hanging": "yes" if style.get("hanging") else "no",
    }


suite = json.load(open(sys.argv[1], encoding="utf-8"))
page = suite["convention"]
json.dump(
    {
        "sheet": {
            "width": "%gpt" % page["page_width_pt"],
            "height": "%gpt" % page["page_height_pt"],
            "margin": "%gpt" % page["column_left_pt"],
        },
        "galleys": [galley(case, suite.get("default_style", {})) for case in suite["cases"]],
    },
    sys.stdout,
    ensure_ascii=False,
    indent=1,
)
