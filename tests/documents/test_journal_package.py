"""The journal package of papers of our own and of a kept file, with what is said of them (design.md §6)."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from documents.journal_package import as_zip, journal_package
from domain.filing import Part, PartKind
from tests.documents.papers.meeting import SECRET, source
from usecases.gather_journal import JournalSource

AT = datetime(2025, 5, 26, 12, tzinfo=UTC)
KEPT = b"%PDF-1.7 as it was posted"


def journal(original: str = "") -> JournalSource:
    agenda = source()
    part = Part(PartKind.AGENDA, "3", AT)
    meeting = replace(agenda.meeting, place="=HYPERLINK(1)/..")
    return JournalSource(meeting, (part,), replace(agenda, meeting=meeting), original=original)


def unpacked(made: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(made)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_of_a_kept_file_the_package_holds_the_very_file() -> None:
    package = journal_package(journal("sha"), source().board)
    files = unpacked(as_zip(package, {"sha": KEPT}.get))
    assert files["Dagsorden Direktionen 28-05-2025.pdf"] == KEPT
    assert not [name for name in files if name.endswith(".docx")]


@pytest.mark.parametrize("reveal", [frozenset[str](), frozenset({"P2"})])
def test_a_closed_item_is_told_of_in_the_closed_package_alone(reveal: frozenset[str]) -> None:
    package = journal_package(journal(), source().board, reveal)
    files = unpacked(as_zip(package, lambda _: None))
    facts = json.loads(files["metadata.json"])
    assert facts["open_closed"] == ("closed" if reveal else "open")
    assert facts["case_nos"] == sorted(set(facts["case_nos"]))
    assert (SECRET in json.dumps(facts, ensure_ascii=False)) is bool(reveal)
    rows = list(csv.reader(StringIO(files["metadata.csv"].decode("utf-8-sig")), delimiter=";"))
    assert [row[2:4] for row in rows[1:]] == [["Dagsorden", "3"], ["Dagsorden", "3"]]
    assert all(not cell.startswith("=") for row in rows for cell in row)


def test_the_same_papers_make_the_same_package() -> None:
    package = journal_package(journal("sha"), source().board)
    assert as_zip(package, {"sha": KEPT}.get) == as_zip(package, {"sha": KEPT}.get)
