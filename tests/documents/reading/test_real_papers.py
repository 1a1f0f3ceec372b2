"""Reads the shared documents and compares every field of the contract with the expected reading."""

import json
from pathlib import Path
from typing import Any

import pytest

from documents.reading import as_json, decode, read

SHARED = Path(__file__).parents[4] / "shared"
REAL = [(SHARED / "real" / f"{n}.txt", SHARED / "real" / f"{n}.expected.json") for n in ("000", "002", "004")]
MADE_UP = [
    (SHARED / "synthetic" / f"{n}.txt", SHARED / "synthetic" / f"{n}.json")
    for n in ("s1_pdf", "s1_pdfnb", "s1_reflow")
]
ROWS = {
    "items": (
        "number", "title", "open_closed", "kle", "case_no", "sagsgang", "responsible", "sections_present",
        "recommendation_start", "recommendation_points", "decision_start", "attachments", "mayor_attends",
    ),
    "timetable": ("time", "title", "notes", "item_number", "kind"),
    "initiatives": ("title", "codes", "flags", "is_new"),
    "upcoming_meetings": ("date", "date_raw", "status", "note", "points"),
    "political_calendar": ("committee", "date", "date_end", "section"),
    "follow_ups": ("who", "what", "due"),
    "attachment_overview": ("item", "title", "label", "attachments"),
}  # fmt: skip
WHOLE = (
    "kind", "body", "meeting_date", "meeting_date_stated", "meeting_date_inferred", "header", "signatures",
)  # fmt: skip
OLDER_NAMES = {"start": "start_time", "end": "end_time"}

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the shared documents lie beside the repository")


@pytest.mark.parametrize(("paper", "expected"), [*REAL, *MADE_UP], ids=lambda path: path.name)
def test_every_field_of_the_contract(paper: Path, expected: Path) -> None:
    want = json.loads(expected.read_text("utf-8"))
    got = json.loads(json.dumps(as_json(read(decode(paper.read_bytes())))))
    assert _times(got) == _times(want)
    assert {name: got[name] for name in WHOLE if name in want} == {
        name: want[name] for name in WHOLE if name in want
    }
    for name, keys in ROWS.items():
        assert _rows(got[name], want.get(name), keys) == _rows(
            want.get(name, got[name]), want.get(name), keys
        ), name


@pytest.mark.parametrize("paper", [paper for paper, _ in REAL], ids=lambda path: path.name)
def test_windows_1252_reads_the_same(paper: Path) -> None:
    text = decode(paper.read_bytes()).replace("\uf0b7", "·")
    assert read(decode(text.encode("cp1252"))) == read(text)


def _times(found: dict[str, Any]) -> list[str | None]:
    """As printed or with a dot: the expectations have both for the same text."""
    renamed = found | {new: found[old] for old, new in OLDER_NAMES.items() if old in found}
    return [(renamed[name] or "").replace(":", ".") for name in ("start_time", "end_time")]


def _rows(rows: list[dict[str, Any]] | None, want: list[dict[str, Any]] | None, keys: tuple[str, ...]) -> Any:
    """The rows cut down to the fields the expectation has; a `*_start` to as much as it quotes."""
    if rows is None:
        return None
    wanted = want or [{}] * len(rows)
    return [
        {
            key: _quoted(row[key], each[key]) if key.endswith("_start") else row[key]
            for key in keys
            if key in each
        }
        for row, each in zip(rows, wanted, strict=True)
    ]


def _quoted(text: str | None, wanted: str | None) -> str | None:
    return text[: len(wanted)] if text and wanted else text
