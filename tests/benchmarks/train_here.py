"""Steps a second of the training run in the page, in headless Chromium: every preset of the figure, 300 steps."""

import os
import platform
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from widgets import CHROMIUM, FLAGS, HANG, page_of

from qkspectrum.conventions import TRAIN_PRESETS, TRAIN_STEPS
from qkspectrum.show import TrainHere

TIMED = """async (steps) => {
  const started = performance.now();
  main.el.querySelector(".qkt-train").click();
  while (main.el.explorer.runs.some(({ points }) => (points.at(-1)?.step ?? 0) < steps)) {
    await new Promise((done) => setTimeout(done, 5));
  }
  return (1000 * steps) / (performance.now() - started);
}"""


def run(name: str, widget: TrainHere) -> None:
    """Print one line for one state of the figure."""
    with sync_playwright() as manager, tempfile.TemporaryDirectory() as folder:
        browser = manager.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        page.set_default_timeout(HANG)
        path = Path(folder) / "page.html"
        path.write_text(page_of(widget), encoding="utf-8")
        page.goto(path.as_uri())
        page.wait_for_function("main.el.explorer.runs.length && main.el.explorer.runs.every((r) => r.points.length)")
        print(f"{name:50} {page.evaluate(TIMED, TRAIN_STEPS):6.1f} steps a second", flush=True)
        browser.close()


def main() -> None:
    print(f"{platform.platform()}, {os.cpu_count()} CPUs")
    for name, settings in TRAIN_PRESETS.items():
        run(name, TrainHere(**settings))
    healthy = TRAIN_PRESETS["healthy"]
    run("healthy, two runs side by side", TrainHere(**healthy, other={**healthy, "remedy": "LocAteR"}))


if __name__ == "__main__":
    if CHROMIUM is None:
        print("skipped: needs Chromium")
    else:
        main()
