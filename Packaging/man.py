#!/usr/bin/env python3
"""man.py BROADSHEET FOLDER: manual pages of every command, made of what the program says of itself (--experimental-dump-help)."""
import gzip
import json
import os
import subprocess
import sys

program, folder = sys.argv[1:3]
tree = json.loads(subprocess.run([program, "--experimental-dump-help"], stdout=subprocess.PIPE, check=True).stdout)["command"]
version = subprocess.run([program, "--version"], stdout=subprocess.PIPE, check=True, text=True).stdout.strip()
codes = [
    ("0", "The command has done what was asked."), ("1", "Refused: every finding was told with its place."), ("64", "Wrong usage."),
    ("70", "A fault of the program."), ("75", "Another run holds Output."),
]


def plain(text):
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines)


def names(argument):
    spelt = [("\\-\\-" if name["kind"] == "long" else "\\-") + plain(name["name"]) for name in argument.get("names") or []]
    value = plain(argument.get("valueName") or "")
    if argument["kind"] == "positional":
        return f"\\fI{value}\\fR"
    bold = ", ".join(f"\\fB{name}\\fR" for name in spelt)
    return bold + (f" \\fI{value}\\fR" if argument["kind"] == "option" else "")


def described(argument):
    text = " ".join(filter(None, [argument.get("abstract"), argument.get("discussion")]))
    values, default = argument.get("allValues"), argument.get("defaultValue")
    if values:
        text += f" One of: {', '.join(values)}."
    if default and argument["kind"] == "option":
        text += f" Without it: {default}."
    return f".TP\n{names(argument)}\n{plain(text)}\n"


def synopsis(name, arguments):
    words = [f"\\fB{plain(name)}\\fR"]
    for argument in arguments:
        word = names(argument) + ("..." if argument.get("isRepeating") else "")
        words.append(f"[{word}]" if argument.get("isOptional") else word)
    return " ".join(words)


def page(title, name, command, arguments, more):
    text = f'.TH {title.upper()} 1 "" "broadsheet {version}" "User Commands"\n'
    text += f".SH NAME\n{plain(title)} \\- {plain(command['abstract'].rstrip('.'))}\n.SH SYNOPSIS\n{synopsis(name, arguments)}\n"
    text += ".SH DESCRIPTION\n" + plain(command["abstract"]) + "\n"
    if command.get("discussion"):
        text += ".PP\n" + "\n.PP\n".join(plain(part) for part in command["discussion"].split("\n")) + "\n"
    if arguments:
        text += ".SH OPTIONS\n" + "".join(map(described, arguments))
    text += more + ".SH EXIT STATUS\n" + "".join(f".TP\n{code}\n{plain(words)}\n" for code, words in codes)
    with open(os.path.join(folder, title + ".1.gz"), "wb") as file:
        with gzip.GzipFile(fileobj=file, filename="", mode="wb", mtime=0, compresslevel=9) as packed:
            packed.write(text.encode())


def shown(command):
    return [argument for argument in command.get("arguments") or [] if argument.get("shouldDisplay", True)]


os.makedirs(folder, exist_ok=True)
commands = [command for command in tree["subcommands"] if command["commandName"] != "help" and command.get("shouldDisplay", True)]
listed = "".join(f".TP\n\\fBbroadsheet\\-{plain(c['commandName'])}\\fR(1)\n{plain(c['abstract'])}\n" for c in commands)
page("broadsheet", "broadsheet", tree, shown(tree), ".SH COMMANDS\n" + listed)
for command in commands:
    see = ".SH SEE ALSO\n.BR broadsheet (1)\n"
    page("broadsheet-" + command["commandName"], "broadsheet " + command["commandName"], command, shown(command), see)
