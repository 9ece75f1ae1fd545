# From Scores to Decisions. `make help` lists what there is.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
DONE := .venv/.installed
HTML := _build/html

.DEFAULT_GOAL := serve
.PHONY: serve help install book pyodide test demo lint lock validity mutants soak bench pdf epub links lighthouse clean packages-book packages-test

serve: book ## install, build, serve the book and print its address (plain `make`)
	$(BIN)/python scripts/serve.py $(HTML) $(PORT)

help: ## list the commands
	@echo "make              install, build, serve the book and print its address"
	@awk -F ':.*## ' '/^[a-z]+:.*## / && !/^serve/ {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(DONE) ## make the virtual environment .venv, nothing else

$(DONE): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -r requirements.txt
	@# On all cores, while pip would use one. A few files are templates, which are no Python.
	@$(BIN)/python -m compileall -qq -j 0 .venv/lib || true
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

packages-book:
	@scripts/packages.sh $(PYTHON) nodejs

packages-test:
	@scripts/packages.sh $(PYTHON) nodejs npm bubblewrap libseccomp2 chromium firefox-esr

book: packages-book install ## build the book into _build/html; PYODIDE=FOLDER serves Python from it too
	$(BIN)/python -m scripts.build_book $(if $(PYODIDE),--pyodide $(PYODIDE))

pyodide: install ## fetch Pyodide into _build/pyodide, for: make book PYODIDE=_build/pyodide
	@scripts/packages.sh $(PYTHON) nodejs npm
	$(BIN)/python -m scripts.pyodide

tests/book/node_modules/.installed: tests/book/package-lock.json
	cd tests/book && npm ci --silent --no-audit --no-fund
	@touch $@

pdf: packages-test book ## print the book into _build/pdf
	$(BIN)/python -m scripts.pdf

epub: book ## write the book as an ePub into _build/epub
	$(BIN)/python -m scripts.epub

links: install ## ask every address that the book names whether it still answers
	$(BIN)/python -m scripts.check_links

lighthouse: packages-test book ## measure every page as a phone sees it
	cd scripts/lighthouse && npm ci --silent --no-audit --no-fund
	$(BIN)/python -m scripts.lighthouse

test: packages-test install tests/book/node_modules/.installed ## run all the tests
	$(BIN)/python -m pytest --numprocesses 3 --dist loadscope

demo: packages-test install ## grade the example course and print its marks
	$(BIN)/autograder grade examples/course/submitted --json _build/demo/marks.json --seed-file _build/demo/seed \
	  --gradebook _build/demo/gradebook.db --feedback _build/demo/feedback

lint: install ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lock: install ## write requirements.txt anew from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --all-extras --python-version 3.11 --upgrade \
	  pyproject.toml --output-file requirements.txt

validity: install ## count how far a mark can be trusted, exercise by exercise
	$(BIN)/python -m tests.validity

mutants: install ## break every reference in every way and see that the checks refuse it
	$(BIN)/python -m tests.mutation

soak: packages-test install ## long trials: 100 kills, 10,000 submissions, 300 notebooks through nbgrader
	$(BIN)/python -m tests.soak

bench: packages-test install ## measure grading against a plain process, nbgrader and otter-grader
	$(BIN)/python -m benchmarks.grading

clean: ## remove what was built and installed
	rm -rf .venv _build node_modules tests/book/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
