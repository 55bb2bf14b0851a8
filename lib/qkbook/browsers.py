"""The built book in Firefox and in WebKitGTK, where they are installed: `python -m qkbook.browsers`.

Each page opens, draws everything, and moves every slider without an error, as `browser.py` checks in Chromium. This
needs no driver: a script at the top of each page notes what goes wrong, reports it, and goes on to the next page.
"""

import contextlib
import functools
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
from http import HTTPStatus
from pathlib import Path

from .browser import PROBE, READERS, pages
from .serve import BOOK, Quiet, serving

REPORT = Path(__file__).with_name("report.js").read_text("utf-8").rstrip(";\n")
PATIENCE = 600  # seconds for a page
WIDTH, HEIGHT = 1280, 900
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@contextlib.contextmanager
def running(command, **options):
    """A program that says nothing and is ended at last."""
    with subprocess.Popen(command, **QUIET, **options) as process:
        try:
            yield process
        finally:
            process.kill()


@contextlib.contextmanager
def firefox(program, url, folder):
    """Firefox without a window, and without the pages that it shows to new users."""
    (folder / "user.js").write_text('user_pref("browser.aboutwelcome.enabled", false);\n', "utf-8")
    size = {"MOZ_HEADLESS_WIDTH": str(WIDTH), "MOZ_HEADLESS_HEIGHT": str(HEIGHT)}
    with running([program, "--headless", "--no-remote", "--profile", folder, url], env=os.environ | size) as process:
        yield process


@contextlib.contextmanager
def webkit(program, url, folder):
    """WebKitGTK's MiniBrowser on a screen that nobody sees."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    with running(screen, pass_fds=[writing]), open(reading, encoding="ascii") as number:
        os.close(writing)
        here = {"DISPLAY": f":{number.readline().strip()}", "XDG_DATA_HOME": str(folder)}
        command = [program, f"--geometry={WIDTH}x{HEIGHT}", url]
        with running(command, env=os.environ | here) as process:
            yield process


# Each with the program, or nothing, and Debian's packages.
ENGINES = {
    "Firefox": (firefox, shutil.which("firefox-esr") or shutil.which("firefox"), "firefox-esr"),
    "WebKitGTK": (
        webkit,
        shutil.which("Xvfb") and next(map(str, Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser")), None),
        "webkit2gtk-driver xvfb",
    ),
}


def reporting(reports):
    """A handler of requests that puts what pages report into a queue."""

    class Reporting(Quiet):
        def do_POST(self):
            reports.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()

    return Reporting


def marked(text, following):
    """The HTML of a page with the script that reports on it and goes on to the next address."""
    arguments = ", ".join([PROBE.rstrip(";\n"), json.dumps({"readers": READERS, "moves": True}), json.dumps(following)])
    script = f'<head><meta charset="utf-8"><script>({REPORT})({arguments})</script>'
    return text.replace("<head>", script, 1)


def report(reports, process):
    """The next report, and whether there can be more."""
    for _ in range(PATIENCE):
        try:
            return list(dict.fromkeys(reports.get(timeout=1))), True
        except queue.Empty:
            if process.poll() is not None:
                return ["the browser ended"], False
    return [f"no report in {PATIENCE} s"], False


def checked(folder, names, launch):
    """Yield each page of the book in `folder` and what is wrong with it, in the browser that `launch` starts."""
    reports = queue.Queue()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        copy, profile = Path(scratch, "book"), Path(scratch, "profile")
        shutil.copytree(folder, copy)
        profile.mkdir()
        for name, following in zip(names, [*(f"/{name}" for name in names[1:]), "about:blank"], strict=True):
            page = copy / name
            page.write_text(marked(page.read_text("utf-8"), following), "utf-8")
        with serving(copy, reporting(reports)) as address, launch(f"{address}{names[0]}", profile) as process:
            for name in names:
                found, more = report(reports, process)
                yield name, found
                if not more:
                    return


def main():
    """Check the book that is built in this folder in every browser that is installed; returns the exit code."""
    if not Path(BOOK, "index.html").is_file():
        print("Browsers need a built book: make book", file=sys.stderr)
        return 2
    sound = True
    for engine, (launch, program, packages) in ENGINES.items():
        if not program:
            print(f"{engine}: skipped, it is not installed (Debian: apt-get install {packages})")
            continue
        for page, found in checked(BOOK, pages(BOOK), functools.partial(launch, program)):
            print(f"{engine}, {page}:", "; ".join(found) or "sound", flush=True)
            sound = sound and not found
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
