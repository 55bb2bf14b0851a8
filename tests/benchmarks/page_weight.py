"""Weight of every built page with all it loads, gzipped as a server would send it. Build the book first."""

import gzip
import sys
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from widgets import CHROMIUM, chromium

from qkbook import browser as book
from qkbook.serve import serving

HTML = Path(__file__).parents[2] / "_build" / "html"


def weight(address):
    """Bytes over the wire: gzipped, or as it is where that does not help, as with fonts."""
    body = urllib.request.urlopen(address).read()
    return min(len(body), len(gzip.compress(body)))


def main():
    if not HTML.is_dir() or not CHROMIUM:
        print("skipped: needs a built book (make book) and Chromium")
        return
    with chromium() as browser, serving(HTML) as home:
        for page in book.pages(HTML):
            loaded = {address: weight(address) for address in book.resources(browser, home + page)}
            heaviest = max(loaded, key=loaded.get)
            print(
                f"{page:32} {sum(loaded.values()) / 1e3:7.0f} kB in {len(loaded)} files, "
                f"most of it {heaviest.split('?')[0].rsplit('/')[-1]} {loaded[heaviest] / 1e3:.0f} kB"
            )


if __name__ == "__main__":
    main()
