"""What a page waits for before it is shown: one style sheet instead of a dozen, and no script."""

import re
import zlib
from pathlib import Path

from . import styles

BUNDLE = "_static/qkbook/book.css"
LINK = re.compile(r'<link [^>]*rel="stylesheet"[^>]*>\n?')
HREF = re.compile(r'href="((?:\.\./)*)([^"?]+)')
RELATIVE = re.compile(r"url\((['\"]?)(?!['\"]?(?:data:|https?:|/|#))([^)'\"]+)\1\)")
IMPORT = re.compile(r"""@import\s+(?:url\()?["']?([^"')]+)["']?\)?\s*;""")
SCRIPT_FILE = re.compile(r'<script [^>]*src="(?:\.\./)*(_static/[^"?]+)')
SCRIPT = re.compile(r"<script (?=[^>]*\bsrc=)(?![^>]*\bdefer\b)")
# What needs a script before it: for a menu of versions and an index that folds, neither of which the book has.
OPTIONS = re.compile(r"<script[^>]*>\s*DOCUMENTATION_OPTIONS\.\w+ = [^<]*</script>\n?")


def sheets(text):
    """The style sheets that a page links to, as paths within the book."""
    return [HREF.search(link)[2] for link in LINK.findall(text)]


def write_bundle(out, pages):
    """Write all style sheets into one, without what no page uses; returns its address with its version."""
    bundle = Path(out, BUNDLE)
    names = max(map(sheets, pages), key=len)
    if names == [BUNDLE]:
        # Sphinx left the pages as they were, and the first line of the bundle says what it is made of.
        names = bundle.read_text("utf-8").split("\n", 1)[0].strip("/* ").split()
    scripts = {name for page in pages for name in SCRIPT_FILE.findall(page)}
    known = styles.names([*pages, *(Path(out, name).read_text("utf-8") for name in scripts)])
    css = styles.used("".join(_sheet(Path(out), Path(name)) for name in names), known)
    text = f"/* {' '.join(names)} */\n{styles.with_icons(css, bundle.parent)}"
    bundle.write_text(text, "utf-8")
    return f"{BUNDLE}?v={zlib.crc32(text.encode()):08x}"


def _sheet(out, name):
    text = re.sub(r"@charset[^;]*;", "", (out / name).read_text("utf-8"))
    text = IMPORT.sub(lambda found: _sheet(out, _within(name.parent / found[1])), text)
    up = "../" * (len(Path(BUNDLE).parts) - 1)
    return RELATIVE.sub(lambda found: f"url({up}{_within(name.parent / found[2])})", text) + "\n"


def _within(path):
    parts = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return Path(*parts)


def waiting_for(text, bundle):
    """The HTML of a page that waits for the bundle alone; its scripts run in their order when it has been read."""
    found = LINK.search(text)
    if found:
        link = f'<link rel="stylesheet" href="{HREF.search(found[0])[1]}{bundle}" />\n'
        text = text[: found.start()] + link + LINK.sub("", text[found.start() :])
    return SCRIPT.sub('<script defer="defer" ', OPTIONS.sub("", text))
