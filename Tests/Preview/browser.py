#!/usr/bin/env python3
"""Tries `broadsheet preview` in headless Chromium: measures saves, and tries what a desk and a stranger may do to it.

Run by hand, as it needs a browser (Debian: chromium; Python: playwright):

    make build
    Tests/Preview/browser.py [--saves 100] [--shots FOLDER] [--size 1280x800] [BROADSHEET]

It works on a copy of the project, prints its figures, and ends with 1 where something is not as it must be.
"""

import argparse
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Tells when each state stood on the screen: a timer that is set while a frame is drawn runs when the frame is done.
LISTEN = """
window.redrawn = { revision: 0, at: 0, waiting: [] };
new MutationObserver(() => {
  const revision = Number(document.documentElement.dataset.revision);
  if (revision <= redrawn.revision) return;
  setTimeout(() => {
    Object.assign(redrawn, { revision, at: performance.timeOrigin + performance.now() });
    redrawn.waiting = redrawn.waiting.filter(waiting => waiting.least > revision || waiting.done(redrawn.at));
  }, 0);
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-revision"] });
window.whenRedrawn = least => new Promise(done => redrawn.revision >= least ? done(redrawn.at) : redrawn.waiting.push({ least, done }));
"""
failures = []


def expect(holds, what):
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        failures.append(what)


class Preview:
    """A running preview over a copy of the project."""

    def __init__(self, program, edition="xiashi"):
        self.folder = tempfile.mkdtemp(prefix="broadsheet-preview-")
        for name in ["Editions", "Layouts", "Fonts"]:
            shutil.copytree(ROOT / name, pathlib.Path(self.folder) / name)
        (pathlib.Path(self.folder) / "Output").mkdir()
        self.edition = pathlib.Path(self.folder) / f"Editions/{edition}/edition.yaml"
        self.sound = self.edition.read_text()
        self.process = subprocess.Popen([program, "preview", edition, "--port", "0"], cwd=self.folder, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rstrip("/").split(":")[-1])

    def save(self, text):
        """As editors save: whole, under another name, then in the file's place. Gives the time at which the save was done."""
        part = self.edition.with_name(".edition.part")
        part.write_text(text)
        os.replace(part, self.edition)
        return time.time()

    def ask(self, target, fields=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in ({"Host": f"127.0.0.1:{self.port}"} | (fields or {})).items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read()

    def state(self):
        return json.loads(self.ask("/state")[1])

    def wait(self, holds, seconds=30):
        end = time.time() + seconds
        while time.time() < end:
            state = self.state()
            if holds(state):
                return state
            time.sleep(0.01)
        return self.state()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(10)
        shutil.rmtree(self.folder)
        return code


def text_of(state):
    return "".join(line["text"] for page in state["pages"] for block in page["blocks"] for line in block["text"])


def edited(text, number):
    """Another character in another paragraph each time; the length stays, so that the page stays full."""
    lines = text.split("\n")
    paragraphs = [index for index, line in enumerate(lines) if line.startswith("      ") and len(line) > 120]
    line = paragraphs[number % len(paragraphs)]
    place = 40 + number % 30
    while not "\u4e00" <= lines[line][place] <= "\u9fff":
        place += 1
    lines[line] = lines[line][:place] + "甲乙丙丁戊己庚辛壬癸"[number % 10] + lines[line][place + 1:]
    return "\n".join(lines)


def redrawn(page, revision):
    """The time at which this state, or a later one, stood on the screen."""
    return page.evaluate(f"whenRedrawn({revision})") / 1000


def measure(preview, page, saves):
    """From the end of a save to the frame that shows it."""
    pixels = "document.getElementById('window').toDataURL()"
    times = []
    for number in range(saves):
        revision = preview.state()["revision"]
        before = page.evaluate(pixels) if number < 3 else None
        saved = preview.save(edited(preview.sound, number))
        times.append((redrawn(page, revision + 1) - saved) * 1000)
        if before is not None:
            expect(page.evaluate(pixels) != before, f"save {number + 1} changed the pixels on the screen")
        time.sleep(0.05)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)], times[-1]


def try_the_desk(preview, page):
    """Half-written files, and more saves than anybody can look at."""
    preview.save(preview.sound)
    good = preview.wait(lambda state: state["isCurrent"] and "甲" not in json.dumps(state["pages"][0]["blocks"][:3], ensure_ascii=False))
    preview.edition.write_text(preview.sound[: len(preview.sound) // 2] + "\n  - {")
    half = preview.wait(lambda state: not state["isCurrent"])
    redrawn(page, half["revision"])
    expect(not half["isCurrent"] and half["pageRevision"] <= good["pageRevision"] + 1, "a half-written file leaves the last good page")
    expect(page.is_visible("#banner"), "and its fault is shown over it")
    preview.save(preview.sound)
    whole = preview.wait(lambda state: state["isCurrent"])
    redrawn(page, whole["revision"])
    expect(not page.is_visible("#banner"), "and is gone when the file is whole")

    first = preview.state()["revision"]
    faults = 0
    start = time.time()
    for number in range(300):
        # In place, in two pieces: every reader may catch it half-written.
        text = edited(preview.sound, number)
        with preview.edition.open("w") as file:
            file.write(text[:4000])
            file.flush()
            file.write(text[4000:])
        time.sleep(max(0, start + (number + 1) / 100 - time.time()))
    rate = 300 / (time.time() - start)
    last = preview.save(edited(preview.sound, 7777))
    wanted = [line for line in edited(preview.sound, 7777).split("\n") if line not in preview.sound.split("\n")][0].strip()[35:60]
    plain = wanted.replace(",", "")[:3]
    state = preview.wait(lambda state: state["isCurrent"] and plain in text_of(state), 20)
    shown = redrawn(page, state["revision"])
    expect(state["isCurrent"], f"after 300 saves at {rate:.0f} a second the last one is shown, {(shown - last) * 1000:.0f} ms after it, "
           f"in {state['revision'] - first} pages")
    preview.save(preview.sound)


def try_pages(browser, program, shots):
    """An edition of two pages: buttons, keys, the address, and a finding that leads to its page."""
    preview = Preview(program, "bailu")
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.on("pageerror", lambda error: expect(False, f"no fault in the front end: {error}"))

    def opens(number, what):
        page.wait_for_selector(f'html[data-page="{number}"]', timeout=20_000)
        pressed = page.inner_text('#pages [aria-pressed="true"]')
        expect(str(number) in pressed and str(number) in page.inner_text("#folio"), what)
        return page.evaluate("document.getElementById('window').toDataURL()")

    page.goto(preview.address)
    first = opens(3, "the first page opens first")
    page.click("#pages button:nth-child(2)")
    second = opens(4, "a button opens the second")
    expect(page.url.endswith("#4") and first != second, "which the address names and the screen shows")
    page.reload()
    opens(4, "the address keeps the page")
    page.keyboard.press(",")
    expect(opens(3, "a key opens the page before it") == first, "as it was")
    page.go_back()
    opens(4, "and the browser's own way back leads there")
    page.keyboard.press(",")
    last = [line for line in preview.sound.split("\n") if line.startswith("      ")][-1]
    preview.save(preview.sound.replace(last, last + '\"蜜\"甜。'))
    state = preview.wait(lambda state: any(finding["id"] == "copy.straight-quote" for finding in state["findings"]))
    page.wait_for_selector(f'html[data-revision="{state["revision"]}"]')
    page.click(f'#finding-list li:nth-child({1 + [finding["id"] for finding in state["findings"]].index("copy.straight-quote")}) div')
    opens(4, "a finding opens its page")
    expect(page.is_visible("#inspector"), "and its block")
    if shots:
        page.screenshot(path=os.path.join(shots, "pages.png"))
    expect(preview.end() == 0, "and it ends with 0")


def try_strangers(preview):
    host = f"127.0.0.1:{preview.port}"
    for name, fields, status in [
        ("a foreign Host", {"Host": "evil.example"}, 421), ("a foreign Host with our port", {"Host": f"evil.example:{preview.port}"}, 421),
        ("no Host", {"Host": None}, 421), ("a foreign Origin", {"Origin": "http://evil.example"}, 403), ("Origin: null", {"Origin": "null"}, 403),
        ("Sec-Fetch-Site: cross-site", {"Sec-Fetch-Site": "cross-site"}, 403), ("its own Host", {"Host": host}, 200),
    ]:
        expect(preview.ask("/state", fields)[0] == status, f"{name}: {status}")
    for method in ["POST", "PUT", "DELETE", "OPTIONS"]:
        expect(preview.ask("/state", method=method)[0] == 405, f"{method}: 405")
    for target in ["/../../etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/Editions/xiashi/edition.yaml", "/preview.js/..", "/%00", "/preview.js%00.html"]:
        expect(preview.ask(target)[0] == 404, f"{target}: 404")
    expect(preview.ask("/", {"X": "a" * 40000})[0] == 431, "a head of 40,000 bytes: 431")
    addresses = subprocess.run(["ss", "-ltnH"], capture_output=True, text=True).stdout
    expect(not addresses or f"127.0.0.1:{preview.port}" in addresses and f"0.0.0.0:{preview.port}" not in addresses, "it listens on 127.0.0.1 alone")
    idle = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(30)]
    for client in idle:
        client.send(b"GET / HTTP/1.1\r\n")
    start = time.time()
    expect(preview.ask("/state")[0] == 200, f"thirty clients that say half a request hold up nobody ({(time.time() - start) * 1000:.0f} ms)")
    for client in idle:
        client.close()


def try_rebinding(browser, preview):
    """A page of the web under a name that points to this machine; and a page of the web that reads from the address itself."""
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(f"http://evil.example:{preview.port}/")
    expect(answer.status == 421, "in the browser, a foreign name that points to 127.0.0.1: 421")
    page.route("http://stranger.example/**", lambda route: route.fulfill(body="<p>hello", content_type="text/html"))
    page.goto("http://stranger.example/")
    read = page.evaluate(f"fetch('http://127.0.0.1:{preview.port}/state').then(r => r.text(), () => 'refused')")
    expect(read == "refused", "in the browser, a foreign page cannot read the state")
    size = page.evaluate(f"new Promise(done => {{ const i = new Image(); i.onload = () => done('shown'); i.onerror = () => done('refused'); "
                         f"i.src = 'http://127.0.0.1:{preview.port}/window?page=5&x=0&y=0&width=9&height=9&scale=1000'; }})")
    expect(size == "refused", "nor show a window of the page")
    context.close()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", nargs="?", default=str(ROOT / ".build/release/broadsheet"))
    options.add_argument("--saves", type=int, default=100)
    options.add_argument("--size", default="1280x800")
    options.add_argument("--zoom", default="f", help="keys pressed before measuring: f whole page, w its width, 2 twice its size")
    options.add_argument("--shots", help="a folder for pictures of the screen")
    options.add_argument("--chromium", default="/usr/bin/chromium")
    options.add_argument("--front-end", help="a folder with a front end to be tried in place of the one that was built in")
    options.add_argument("--only-measure", action="store_true")
    given = options.parse_args()
    width, height = map(int, given.size.split("x"))
    preview = Preview(os.path.abspath(given.program))
    before = {path.relative_to(preview.folder) for path in pathlib.Path(preview.folder).rglob("*")}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--host-resolver-rules=MAP evil.example 127.0.0.1"])
        # The page's own rules forbid the strings that these tests evaluate.
        page = browser.new_context(viewport={"width": width, "height": height}, bypass_csp=True).new_page()
        page.add_init_script(LISTEN)
        for name in ["preview.html", "preview.css", "preview.js"] if given.front_end else []:
            file = os.path.join(given.front_end, name)
            page.route(preview.address + name.replace("preview.html", ""), lambda route, request, file=file: route.fulfill(path=file))
        page.on("pageerror", lambda error: expect(False, f"no fault in the front end: {error}"))
        start = time.time()
        page.goto(preview.address)
        page.wait_for_selector("html[data-revision]")
        print(f"first page after {(time.time() - start) * 1000:.0f} ms")
        page.keyboard.press(given.zoom)
        time.sleep(1)
        median, late, worst = measure(preview, page, given.saves)
        print(f"{given.saves} saves, window {given.size}, zoom '{given.zoom}': save to redrawn page {median:.0f} ms median, "
              f"{late:.0f} ms 95th percentile, {worst:.0f} ms at most; load {os.getloadavg()[0]:.1f}")
        if not given.only_measure:
            expect(late < 300, "under 300 ms")
            try_the_desk(preview, page)
            try_strangers(preview)
            try_rebinding(browser, preview)
            try_pages(browser, os.path.abspath(given.program), given.shots)
        if given.shots:
            page.screenshot(path=os.path.join(given.shots, "preview.png"))
        browser.close()
    after = {path.relative_to(preview.folder) for path in pathlib.Path(preview.folder).rglob("*")}
    new = {path for path in after - before if path.parts[:2] != ("Output", ".cache")}
    expect(not new, f"it wrote nothing but Output/.cache {sorted(map(str, new)) or ''}")
    expect(preview.end() == 0, "Ctrl-C ends it with 0")
    sys.exit(1 if failures else 0)


main()
