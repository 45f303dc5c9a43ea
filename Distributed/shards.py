"""What the drivers share: how an export is parted, what is missing of it, and when it is done.

A driver gives a function that runs shards; `finish` runs what is missing, merges, and runs again what the merge finds at fault, until the export is whole.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time

# What a node sets in a second, in bytes of edition files: some sixty sections with one processor.
PACE = 90_000
# Findings of a merge that a shared folder may bring about that shows files late.
LATE = {"merge.not-ended", "merge.no-folder", "merge.damaged", "merge.missing"}


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("editions", nargs="+", help="editions, folders of editions, or lists, as export takes them")
    parser.add_argument("--project", default=".", help="the project's folder, the same on every node")
    parser.add_argument("--output", help="the folder that is written, shared by all nodes; the project's Output where not said")
    parser.add_argument("--broadsheet", default="broadsheet", help="the program, the same on every node")
    parser.add_argument("--shards", type=int, help="how many shards; by --minutes where not said")
    parser.add_argument("--minutes", type=float, default=3, help="how long a shard takes, about")
    parser.add_argument("--rounds", type=int, default=6, help="how often what is missing is run again")
    parser.add_argument("--jobs", type=int, default=1, help="workers of each shard: the processors that a node gives it")
    parser.add_argument("--as", dest="form", choices=["section", "clipping", "page"], default="section", help="as export takes it")
    parser.add_argument("--with", dest="companions", help="as export takes it")
    options = parser.parse_args()
    options.project = os.path.abspath(options.project)
    options.output = os.path.abspath(options.output or os.path.join(options.project, "Output"))
    os.makedirs(options.output, exist_ok=True)
    if options.shards is None:
        options.shards = max(1, round(size(options) / (PACE * 60 * options.minutes)))
    return options


def size(options):
    """Bytes of the editions' files, as far as they are named by folder or name."""
    total, root = 0, os.path.join(options.project, "Editions")
    for name in options.editions:
        if name.endswith(".txt"):
            names = [line.strip() for line in open(os.path.join(options.project, name), encoding="utf-8")]
        else:
            names = [re.sub(r"^(\./)?(Editions/?)?", "", name)]
        for place in names:
            for folder, _, files in os.walk(os.path.join(root, place)):
                if "edition.yaml" in files:
                    total += os.path.getsize(os.path.join(folder, "edition.yaml"))
    return total


def command(options, number):
    """The command that makes a shard. It keeps what an earlier try has made, and waits where another try still writes."""
    line = [options.broadsheet, "export", *options.editions, "--project", options.project, "--output", options.output]
    line += ["--shard", f"{number}/{options.shards}", "--resume", "--wait", "--as", options.form, "--jobs", str(options.jobs)]
    return line + (["--with", options.companions] if options.companions else []) + ["--diagnostics", "json"]


def folder(options, number):
    return os.path.join(options.output, f"shard-{number}-of-{options.shards}")


def merge(options):
    """Merges; the report of it. A folder that shows files late is asked again."""
    folders = [folder(options, number) for number in range(1, options.shards + 1)]
    for patience in [1, 2, 4, 8, 0]:
        line = [options.broadsheet, "export", "merge", *folders, "--project", options.project, "--output", options.output]
        run = subprocess.run(line + ["--as", options.form, "--wait", "--format", "json"], stdout=subprocess.PIPE)
        report = json.loads(run.stdout)
        errors = [finding for finding in report["findings"] if finding["severity"] == "error"]
        if not errors or not patience or any(finding["id"] not in LATE for finding in errors):
            return report, errors
        time.sleep(patience)


def at_fault(options, errors):
    """The shards that findings of a merge are about."""
    found = set()
    for finding in errors:
        number = finding.get("arguments", {}).get("shard")
        place = re.search(rf"shard-(\d+)-of-{options.shards}\b", finding.get("file", ""))
        if isinstance(number, int):
            found.add(number)
        elif place:
            found.add(int(place[1]))
        else:
            return list(range(1, options.shards + 1))
    return sorted(found)


def finish(options, run):
    """Runs shards until the export is whole: `run` takes a list of their numbers, and comes back when all have ended, however they ended."""
    # What stands there already is looked at by --resume: it may be stale.
    missing = list(range(1, options.shards + 1))
    started = time.time()
    for turn in range(1, options.rounds + 1):
        print(f"round {turn}: {len(missing)} of {options.shards} shards", flush=True)
        run(missing)
        report, errors = merge(options)
        if not errors:
            for finding in report["findings"]:
                print(f"{finding['severity']}: {finding['message']}")
            print(f"whole after {time.time() - started:.0f} s: {len(report['files'])} files in {options.output}")
            return 0
        for finding in errors[:10]:
            print(f"  {finding.get('file', '')}: {finding['message']}", flush=True)
        missing = at_fault(options, errors)
    print(f"not whole after {options.rounds} rounds; what is missing is told above", file=sys.stderr)
    return 1
