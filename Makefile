# Everything starts here: Python 3.11 or later and make are enough.
# The rest is installed into .venv (and, where Python came without venv, by apt-get).

# The first Python that runs and is new enough (a name may be there and not run: pyenv).
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; \
  done)
BIN := .venv/bin
# An editable package gets its .pyc files only if Python may write them.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help lab shell test check prove bench soak pyodide pictures update clean

help:
	@echo "make lab     JupyterLab on your editions of the labs, in ~/wparlab"
	@echo "make shell   a terminal on the machine in ~/.wparlab/machine"
	@echo "make test    every test"
	@echo "make check   ruff and mypy"
	@echo "make prove   every lab: lint-lab, and its notebook for two invented students"
	@echo "make bench   how fast it is, beside ksh93, bash and prompt-toolkit"
	@echo "make soak    the long tests"
	@echo "make pyodide transcripts and labs in Pyodide (npm install pyodide; see PYODIDE=)"
	@echo "make pictures the pictures in docs/pictures anew (where Debian's chromium is)"
	@echo "make update  rewrite the golden transcripts that are ours to rewrite"

# What a student needs, and no more.
.venv/student: pyproject.toml
	@test -n "$(PYTHON)" || { echo "wparlab needs Python 3.11 or later: none was found"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || sh .ci/install-venv $(PYTHON)
	@echo "Installing JupyterLab and wparlab into .venv (once; a minute or two) ..."
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -e .
	$(BIN)/python -m compileall -q emulator shell grading
	@touch $@

# And what is needed to work on wparlab itself.
.venv/installed: .venv/student
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,check]'
	@touch $@

lab: .venv/student
	@echo "wparlab labs, submit, ...: in another terminal, after  . .venv/bin/activate"
	$(BIN)/wparlab lab

# The status of the last command typed is no failure of make's.
shell: .venv/student
	@$(BIN)/wparlab shell || :

test: .venv/installed
	$(BIN)/python -m compileall -q emulator shell grading
	$(BIN)/pytest -n 2 --dist loadfile -p no:nbval -p no:anyio tests
	$(BIN)/pytest --nbval --nbval-cell-timeout=60 labs

check: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/mypy
	for checks in labs/*/checks.py; do $(BIN)/mypy --strict $$checks || exit 1; done

prove: .venv/installed
	$(BIN)/wparlab lint-lab $(notdir $(patsubst %/,%,$(dir $(wildcard labs/*/lab.toml))))
	$(BIN)/pytest -m soak -o addopts= tests/soak/test_notebooks.py

bench: .venv/installed
	$(BIN)/python -m benchmarks

soak: .venv/installed
	$(BIN)/pytest -m soak -o addopts= tests

pyodide: .venv/installed
	$(BIN)/python -m tests.soak.pyodide

pictures: .venv/installed
	WPARLAB_PICTURES=docs/pictures $(BIN)/pytest tests/browser

update: .venv/installed
	$(BIN)/python docs/fidelity.py
	$(BIN)/python docs/errors.py
	$(BIN)/python docs/readme.py
	$(BIN)/pytest tests/test_transcripts.py --update

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
