"""A known vulnerability fails the audit; one that could not be made says so and does not."""

import json
from pathlib import Path

import pytest

from tests.supply_chain.audit import audit

CLEAN: dict[str, list[object]] = {"dependencies": [{"name": "aiohttp", "version": "3.14.5", "vulns": []}]}
FLAWED = {
    "dependencies": [{"name": "aiohttp", "version": "3.0", "vulns": [{"id": "PYSEC-1", "fix_versions": []}]}]
}
UNKNOWN = {"name": "ours", "skip_reason": "not found on the index"}
SKIPPED = {"dependencies": [*CLEAN["dependencies"], UNKNOWN]}


def auditor(folder: Path, out: object = "", err: str = "", code: int = 0) -> Path:
    """A program that says what pip-audit would."""
    script = folder / "pip-audit"
    said = json.dumps(out) if out else ""
    script.write_text(f"#!/bin/sh\ncat <<'E'\n{said}\nE\ncat >&2 <<'E'\n{err}\nE\nexit {code}\n")
    script.chmod(0o700)
    return script


def test_nothing_known_passes(tmp_path: Path) -> None:
    verdict = audit(auditor(tmp_path, CLEAN))
    assert verdict.passed
    assert verdict.says == "No known vulnerability in 1 packages of requirements/app.txt."


@pytest.mark.parametrize(("found", "says"), [(FLAWED, "aiohttp 3.0: PYSEC-1"), (SKIPPED, "not judged: ours")])
def test_what_is_known_or_cannot_be_judged_fails(tmp_path: Path, found: object, says: str) -> None:
    verdict = audit(auditor(tmp_path, found, code=1))
    assert not verdict.passed
    assert says in verdict.says


def test_without_a_network_it_says_that_nothing_was_checked(tmp_path: Path) -> None:
    verdict = audit(
        auditor(tmp_path, err="requests.exceptions.ConnectionError: Max retries exceeded", code=1)
    )
    assert verdict.passed
    assert verdict.says.startswith("NOT CHECKED")


def test_an_index_that_knows_no_vulnerabilities_at_all_has_checked_nothing(tmp_path: Path) -> None:
    verdict = audit(auditor(tmp_path, {"dependencies": [UNKNOWN, UNKNOWN]}))
    assert verdict.passed
    assert verdict.says.startswith("NOT CHECKED")


def test_an_audit_that_broke_fails(tmp_path: Path) -> None:
    verdict = audit(auditor(tmp_path, err="ERROR: requirement x is missing hashes", code=1))
    assert not verdict.passed
    assert "missing hashes" in verdict.says
