# Each target sets up .venv by itself: `make book` works as the first command on a fresh clone.
FITS := -c "import sys, ensurepip; sys.exit(sys.version_info < (3, 11))"
PYTHON ?= $(shell for p in python3.11 python3; do $$p $(FITS) 2>/dev/null && echo $$p && break; done)
# More than two cores: tests wait for browsers and for processes that they start.
JOBS ?= 3
# The published book is built with .github/requirements.lock instead: the same versions, what they need, and hashes.
REQUIREMENTS ?= requirements.txt
BIN := .venv/bin
READY := .venv/.ready
# Python compiles what is imported when it is: to compile all 20,000 files here takes a minute and a half.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# Only some chapters: make notebooks NOTEBOOKS=book/locater.ipynb
NOTEBOOKS ?=
# No network and small sizes: the same code paths in minutes. One thread for each process: small tensors gain nothing
# from more, threads that compete for the cores were seven times slower, and sums come out the same everywhere. What
# Python compiles is kept, also where the environment says otherwise: every process would compile all tests again.
SMALL := QKSPECTRUM_BUDGET=smoke QKSPECTRUM_DATA=embedded HF_HUB_OFFLINE=1 HF_DATASETS_OFFLINE=1 OMP_NUM_THREADS=1 \
	PYTHONDONTWRITEBYTECODE=

# How long `make fuzz` tries hostile and careless inputs.
SECONDS ?= 60

.PHONY: book pictures pdf links browsers serve test quick fuzz notebooks bench gpu lint js lock clean

book: $(READY)
	@$(BIN)/jupyter-book build . -W -n --keep-going --quiet
	@echo "Open $(CURDIR)/_build/html/index.html (or: make serve)"

# For readers without JavaScript, and for messengers: pictures of all figures, taken in Chromium.
pictures: book
	@$(BIN)/python -m qkbook.pictures

# One file, _build/qkspectrum.pdf, printed by Chromium.
pdf: book
	@$(BIN)/python -m qkbook.pdf

# Asks every address outside the book that a page names, over the network.
links: $(READY)
	@$(BIN)/jupyter-book build . --builder linkcheck

# The pages in Firefox and WebKitGTK as well, as far as they are installed; `make test` opens them in Chromium.
browsers: book
	@$(BIN)/python -m qkbook.browsers

serve: book
	@$(BIN)/python -m qkbook.serve

test: $(READY)
	@$(SMALL) $(BIN)/python -m pytest -n $(JOBS)

# A minute: no browser, no notebook, nothing slow.
quick: $(READY)
	@$(SMALL) $(BIN)/python -m pytest -n $(JOBS) -m "not browser and not slow" tests

# Seeded: the same inputs each time, as many as there is time for. Prints what misbehaved, and how to repeat it.
fuzz: $(READY)
	@$(SMALL) $(BIN)/python tests/fuzz --seconds $(SECONDS)

# Small and offline as the tests are, so that two machines store the same outputs.
notebooks: $(READY)
	@$(SMALL) $(BIN)/python -m qkbook.notebooks $(NOTEBOOKS)

bench: book
	@$(BIN)/python -c "import os, platform, torch; print(platform.platform(), os.cpu_count(), 'CPUs, torch', \
		torch.__version__, torch.cuda.get_device_name() if torch.cuda.is_available() else 'no GPU')"
	@set -e; for script in tests/benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script; done

# What a GPU is needed for, until the minutes are used: its tests, then the sweeps that decide most.
MINUTES ?= 12
gpu: $(READY)
	@$(BIN)/python -m qkbook.gpu --minutes $(MINUTES) --out gpu

lint: $(READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check . book/*.ipynb
	@$(BIN)/lint-imports --no-logo
	@if command -v node >/dev/null; then $(BIN)/pyright; else echo "Types: skipped, pyright needs Node.js"; fi
	@if [ -d node_modules ]; then npm run --silent lint && npm run --silent types; \
	else echo "JavaScript not checked: its tools are not installed (make js)"; fi

# The widgets' bundles, from their sources: needs Node, which neither readers nor the book do.
js:
	@npm ci --silent
	@npm run --silent build

# After a change of requirements.txt: needs uv, and the network.
lock:
	uv pip compile requirements.txt --generate-hashes --no-emit-index-url --quiet --custom-compile-command "make lock" \
		--python-version 3.11 --python-platform x86_64-manylinux_2_28 --output-file .github/requirements.lock

clean:
	rm -rf _build .venv

# The stamp is touched last, so that an interrupted setup starts again.
$(READY): $(REQUIREMENTS) pyproject.toml lib/qkbook/pyproject.toml
	@$(or $(PYTHON),false) $(FITS) 2>/dev/null || { \
		echo "The book needs Python 3.11 or newer with its venv module: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(INSTALL) -r $(REQUIREMENTS)
	$(INSTALL) --no-deps -e . -e lib/qkbook
	@touch $@
