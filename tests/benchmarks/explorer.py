"""How long the explorer takes from a slider's movement to the redrawn figure, in headless Chromium.

Prints the median and the 95th percentile of: the update (all physics and every changed attribute), the update with
style and layout forced at once, the time from the input event to after the frame's paint (it includes waiting for
the display's next frame), and a new draw.
"""

import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
from widgets import CHROMIUM, FLAGS, page_of

from qkspectrum.show.widgets.spectrum_explorer.widget import SpectrumExplorer

MOVES = """async (moves) => {
  const root = main.el.querySelector(".qks"), inputs = root.querySelectorAll("input");
  const out = { update: [], "update and layout": [], "input to painted": [], "new draw": [] };
  for (let i = 0; i < moves; i++) {
    const input = inputs[i % 2], started = performance.now();
    // wide sweeps on both sliders, through every regime
    input.value = i % 2 ? 0.5 + 0.45 * Math.sin(i / 23) : 0.9 * Math.sin(i / 31);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => {
      const before = performance.now();
      root.getBoundingClientRect();
      out.update.push(main.el.explorer.milliseconds);
      out["update and layout"].push(main.el.explorer.milliseconds + performance.now() - before);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { out["input to painted"].push(performance.now() - started); done(); };
      channel.port2.postMessage(0);
    }));
    await new Promise((done) => setTimeout(done, 3 + i % 14)); // hands do not move in step with the display
  }
  for (let seed = 0; seed < moves / 10; seed++) {
    main.model.set("seed", seed + 1);
    const started = performance.now();
    main.el.explorer.redrawNow();
    out["new draw"].push(performance.now() - started);
    await frames2();
  }
  return out;
}"""


def run(length: int, dim: int, moves: int) -> None:
    """Print one line a quantity for one size of the figure."""
    widget = SpectrumExplorer(length=length, dim=dim)
    with sync_playwright() as manager, tempfile.TemporaryDirectory() as folder:
        browser = manager.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        path = Path(folder) / "page.html"
        path.write_text(page_of(widget), encoding="utf-8")
        page.goto(path.as_uri())
        page.wait_for_function("window.main")
        for name, times in page.evaluate(MOVES, moves).items():
            median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
            spoken = f"median {median:6.1f} ms   p95 {late:6.1f} ms   n = {len(times)}"
            print(f"T = {length:3}, d = {dim:3}  {name:18} {spoken}")
        version = browser.version
        browser.close()
    print(f"Chromium {version}, {platform.machine()}, {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    run(64, 32, 400)
    run(128, 64, 120)
    run(256, 128, 40)
