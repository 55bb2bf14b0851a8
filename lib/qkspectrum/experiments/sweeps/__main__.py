"""`python -m qkspectrum.experiments.sweeps …`, which stored results name: the same as `qkspectrum sweep …`."""

import runpy
import sys

if __name__ == "__main__":
    sys.argv.insert(1, "sweep")
    runpy.run_module("qkspectrum", run_name="__main__", alter_sys=True)
