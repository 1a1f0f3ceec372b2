"""Ask pip-audit whether a vulnerability is known in what the product runs on."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LOCKED = ROOT / "requirements" / "app.txt"
# What is locked with its hashes is asked about as it stands; nothing is installed or resolved.
OPTIONS = (
    "--require-hashes",
    "--disable-pip",
    "--progress-spinner=off",
    "--format=json",
    "--requirement",
    str(LOCKED),
)
MINUTES = 5
# How it says that nobody answered; the auditor has no exit code of its own for that.
UNREACHED = ("ConnectionError", "ConnectionRefused", "ConnectTimeout", "ReadTimeout", "Max retries exceeded", "ServiceError",
             "Temporary failure in name resolution", "ProxyError", "SSLError", "Could not connect")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """`passed` also where nothing at all could be checked: a build without a network must not fail for that, but it says so."""

    passed: bool
    says: str


def audit(pip_audit: Path) -> Verdict:
    command = [str(pip_audit), *OPTIONS]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60 * MINUTES)  # noqa: S603  our own auditor
    except subprocess.TimeoutExpired:
        return _not_checked(f"no answer within {MINUTES} minutes")
    try:
        found = json.loads(done.stdout)
    except ValueError:
        return _failed(done.stderr.strip())
    return _judged(found["dependencies"])


def _failed(error: str) -> Verdict:
    last = error.splitlines()[-1] if error else "it said nothing"
    return (
        _not_checked(last)
        if any(sign in error for sign in UNREACHED)
        else Verdict(passed=False, says=f"The audit failed: {last}")
    )


def _not_checked(why: str) -> Verdict:
    return Verdict(
        passed=True,
        says=f"NOT CHECKED: the vulnerability service could not be reached ({why}). Run `make audit` where it can.",
    )


def _judged(dependencies: list[dict[str, Any]]) -> Verdict:
    known = [
        f"{one['name']} {one['version']}: {flaw['id']}"
        for one in dependencies
        for flaw in one.get("vulns", [])
    ]
    skipped = [f"{one['name']}: {one['skip_reason']}" for one in dependencies if "skip_reason" in one]
    if len(skipped) == len(dependencies):
        return _not_checked("none of the packages is known to it; a mirror may hold packages only")
    if known or skipped:
        return Verdict(passed=False, says="\n".join([*known, *(f"not judged: {one}" for one in skipped)]))
    return Verdict(
        passed=True,
        says=f"No known vulnerability in {len(dependencies)} packages of {LOCKED.relative_to(ROOT)}.",
    )
