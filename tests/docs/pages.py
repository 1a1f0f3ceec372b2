"""The written pages, and the pieces of them that a test can look at."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("domain", "usecases", "texts", "documents", "storage", "dialogs", "bot", "stage")
GUIDES = ("chiefs", "directors", "secretariat")

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def pages() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def prose(text: str) -> str:
    """The page without its code blocks."""
    return _FENCE.sub("", text)


def code_in(text: str) -> list[str]:
    """What stands between single backticks."""
    return _CODE.findall(prose(text))


def links_in(text: str) -> list[str]:
    return _LINK.findall(_CODE.sub("", prose(text)))


def anchors_of(text: str) -> set[str]:
    """Headings as a Markdown viewer names them."""
    return {_anchor(heading) for heading in _HEADING.findall(prose(text))}


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def rows_in(text: str) -> Iterator[list[str]]:
    """The cells of each row of every table, without the heads and the rules below them."""
    tables = (
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if _is_row(line)
    )
    rows = [None, *tables, None]
    return (
        row for row, after in pairwise(rows) if row and not _is_rule(row) and not (after and _is_rule(after))
    )


def _is_row(line: str) -> bool:
    return line.startswith("|")


def _is_rule(row: Iterable[str]) -> bool:
    return all(cell and not cell.strip("-:") for cell in row)


@cache
def committed() -> tuple[Path, ...]:
    """The files git knows and the folder still has; empty outside a clone."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607  whichever git is there
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return tuple(path for path in paths if path.is_file())


@cache
def source() -> str:
    """All Python of the product."""
    files = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)
