# Every target does its own set-up; a machine needs Python 3.11+ and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SRC := domain usecases texts documents storage dialogs bot stage tests

.PHONY: setup demo play test lint types bench e2e chaos fuzz audit lock clean
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
	$(BIN)/coverage run -m pytest tests/domain
	$(BIN)/coverage report --fail-under=100 --skip-covered
	$(BIN)/pytest --numprocesses auto --dist worksteal --ignore tests/domain $(ARGS)

e2e: setup
	$(BIN)/pytest tests/browser -rs

bench: setup
	$(BIN)/python -m tests.bench

chaos: setup
	$(BIN)/python -m tests.chaos $(ARGS)
	$(BIN)/python -m tests.chaos.year

fuzz: setup
	$(BIN)/python -m tests.fuzz $(ARGS)

# What it needs is locked like the rest, and installed beside it: the auditor is no part of the product.
audit: setup
	test -x $(VENV)/audit/bin/pip-audit || $(PYTHON) -m venv $(VENV)/audit
	$(BIN)/uv pip install --quiet --python $(VENV)/audit/bin/python --require-hashes -r requirements/audit.txt
	$(BIN)/python -m tests.supply_chain $(VENV)/audit/bin/pip-audit

lock: setup
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/uv.txt requirements/uv.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/build.txt requirements/build.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/app.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --constraint requirements/app.txt --extra dev --output-file requirements/dev.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --output-file requirements/audit.txt requirements/audit.in

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis out
