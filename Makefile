# Every target does its own set-up; a machine needs Python 3.11+ and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SRC := domain usecases texts documents storage dialogs bot stage tests

.PHONY: setup demo play test lint types bench e2e lock clean
.DEFAULT_GOAL := test

setup: $(VENV)/.ready

$(VENV)/.ready: requirements/uv.txt requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@

demo: setup
	$(BIN)/roedtraad demo $(ARGS)

play: setup
	$(BIN)/roedtraad play $(ARGS)

lint: setup
	$(BIN)/ruff format --check $(SRC)
	$(BIN)/ruff check $(SRC)
	$(BIN)/lint-imports

types: setup
	$(BIN)/mypy

test: lint types
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage report --fail-under=100 --skip-covered

e2e: setup
	$(BIN)/pytest tests/browser -rs

bench: setup
	$(BIN)/python -m tests.bench

lock: setup
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/uv.txt requirements/uv.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/build.txt requirements/build.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/app.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --constraint requirements/app.txt --extra dev --output-file requirements/dev.txt pyproject.toml

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis out
