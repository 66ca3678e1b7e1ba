# Set-up and daily commands. Needs Python 3.11 or newer with pip, and make; everything else goes into .venv.

PYTHON ?= python3
PATHS ?= examples/agent_service
ARGS ?=

VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check

# Stamps live inside the environment, so that they vanish with it; another PYTHON makes a new one.
MADE := $(VENV)/.made-by-$(subst /,_,$(PYTHON))
INSTALLED := $(VENV)/.installed
INSTALLED_TEST := $(VENV)/.installed-test
INSTALLED_DEV := $(VENV)/.installed-dev
INSTALLED_BENCH := $(VENV)/.installed-bench

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint corpus bench clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | while IFS='	' read -r target text; do \
		printf '  make %-8s %s\n' "$$target" "$$text"; \
	done
	@echo
	@echo '  PYTHON=python3.12 chooses the interpreter, ARGS=... is handed on to pytest, corpus.py and bench.py'

demo: $(INSTALLED)  ## preview the migration of the example service, or of any code with PATHS=/some/repo
	$(BIN)/migrate-logs migrate $(PATHS)

test: $(INSTALLED_TEST)  ## run the whole test suite, in a process for each core; ARGS='-n 0 -x' for one that stops
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(INSTALLED_DEV)  ## ruff check, ruff format --check, mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict

corpus: $(INSTALLED_DEV)  ## migrate the pinned source distributions and print the totals
	$(BIN)/python benchmarks/corpus.py $(ARGS)

bench: $(INSTALLED) $(INSTALLED_BENCH)  ## measure against the budgets and other tools; ARGS=--quick for a small sample
	$(BIN)/python -m benchmarks.bench $(ARGS)

clean:  ## remove the environment and what tools left behind
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests examples benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml $(MADE)
	@echo 'Installing migrate-logs into $(VENV)'
	@$(PIP) --editable .
	@touch $@

$(INSTALLED_TEST): pyproject.toml $(MADE)
	@echo 'Installing migrate-logs and what its tests need into $(VENV)'
	@$(PIP) --editable '.[test]'
	@touch $@

$(INSTALLED_DEV): pyproject.toml $(MADE)
	@echo 'Installing migrate-logs and its developers'\'' tools into $(VENV)'
	@$(PIP) --editable '.[dev]'
	@touch $@

# The peers get an environment of their own: what they need must not change what the tool runs with.
$(INSTALLED_BENCH): pyproject.toml $(MADE)
	@echo 'Installing what the tool is measured against into $(VENV)/bench'
	@$(BIN)/python -m venv $(VENV)/bench
	@$(VENV)/bench/bin/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

$(MADE):
	@'$(PYTHON)' -c '' >/dev/null 2>&1 || { \
		echo 'make: cannot run $(PYTHON); name a Python 3.11 or newer, as in: make PYTHON=python3.12' >&2; exit 1; }
	@'$(PYTHON)' -c 'import sys; sys.version_info >= (3, 11) or sys.exit("make: migrate-logs needs Python 3.11 or newer, \
	but $(PYTHON) is %d.%d; name another, as in: make PYTHON=python3.12" % sys.version_info[:2])'
	@test ! -e $(VENV) || ls $(VENV)/.made-by-* >/dev/null 2>&1 || { \
		echo 'make: $(VENV) exists and was not made here; move it away, or keep it with: make VENV=.venv-make' >&2; exit 1; }
	@echo 'Creating $(VENV)'
	@rm -rf $(VENV) && mkdir $(VENV) && touch $(VENV)/.made-by-unfinished
	@'$(PYTHON)' -m venv $(VENV) || { \
		echo 'make: $(PYTHON) cannot create a virtual environment; on Debian and Ubuntu install python3-venv' >&2; exit 1; }
	@touch $@
