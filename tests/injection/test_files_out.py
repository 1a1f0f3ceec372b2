"""What people wrote, in exports, papers, the command line and the log."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import structlog
from docx import Document
from markdown_it import MarkdownIt
from markdown_it.token import Token
from typer.testing import CliRunner

from bot.cli import app
from bot.console import printable
from bot.logs import log_to
from documents.access_request import as_paper
from documents.tables.as_csv import FORMULA, people_csv, plan_csv, reports_csv
from documents.writing.markdown import as_markdown
from documents.writing.paper import Paper
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.people import Person, Role
from domain.plan import Initiative
from domain.reports import Colour, Report
from stage import town as fjordby
from tests.documents.writing.papers import paper
from tests.domain.month import round_of
from tests.injection.hostile import CONTROL, EVERYTHING, HOSTILE, MARK
from tests.injection.month import hostile_month, hostile_person, hostile_plan
from usecases.export_access import Answered, RoundRecord, Sent, State

MORE_THAN_TEXT = {
    "link_open",
    "image",
    "html_inline",
    "html_block",
    "code_inline",
    "fence",
    "code_block",
    "em_open",
}
NOW = datetime(2025, 5, 14, 9, tzinfo=UTC)
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("https://ond.example")',
)


def record(words: str) -> RoundRecord:
    one = Initiative("i01", words, ("bo",), ("karen",), codes=(words,))
    said = Report("2025-05/status", "i01", 1, Colour.RED, words, "bo", "bo", NOW, ask=words)
    sent = Sent(said, State.SETTLED, words, words)
    return RoundRecord(round_of(), (), (Answered(one, (words,), (words,), (sent,), ()),))


@pytest.mark.parametrize("words", [*FORMULAS, *HOSTILE.values()])
def test_no_cell_is_a_formula(words: str) -> None:
    person = Person("bo", words, frozenset({Role.CHIEF}), title=words, area=words)
    one = Initiative("i01", words, ("bo",), ("karen",), codes=(words,), aliases=(words,), group=words)
    for made in (people_csv([person]), plan_csv([one]), reports_csv([record(words)])):
        rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
        assert len(rows) == 2
        assert not [cell for cell in rows[1] if cell.startswith(FORMULA)]
        assert any(words in cell for cell in rows[1])


def test_in_markdown_it_is_only_text() -> None:
    made = as_markdown(as_paper([record(EVERYTHING)], EVERYTHING, NOW, ZoneInfo("Europe/Copenhagen")))
    ours = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    assert not {token.type for token in _tokens(ours, made)} & MORE_THAN_TEXT
    assert made.count(MARK) > 10


def _tokens(reader: MarkdownIt, text: str) -> Iterator[Token]:
    for token in reader.parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("words", [EVERYTHING, "#" * 300, "\\" * 300, EVERYTHING * 20])
def test_papers_are_made_of_anything(words: str) -> None:
    assert as_pdf(paper(words)).startswith(b"%PDF")
    made = as_word(paper(words))
    document = Document(io.BytesIO(made))
    assert not [r for r in document.part.rels.values() if "hyperlink" in r.reltype or r.is_external]
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        text = parts.read("word/document.xml")
    assert not [code for code in re.findall(rb"<w:instrText[^>]*>([^<]*)", text) if b"TOC" not in code]
    assert b"<!DOCTYPE" not in text


def test_a_pdf_holds_no_link_but_its_own() -> None:
    made = as_pdf(paper(EVERYTHING))
    assert b"/URI" not in made
    assert b"/JavaScript" not in made
    assert b"/Launch" not in made


@pytest.mark.parametrize("make", [as_pdf, as_word])
def test_a_hostile_name_does_not_stop_a_paper(make: Callable[[Paper], bytes]) -> None:
    assert make(
        replace(paper(), title=EVERYTHING, author=EVERYTHING, subtitle=EVERYTHING, running=EVERYTHING)
    )


def test_the_command_line_writes_nothing_a_terminal_obeys(tmp_path: Path) -> None:
    agenda = tmp_path / "dagsorden\x1b[31m.txt"
    agenda.write_text(f"DAGSORDEN\n\n1.  {EVERYTHING}\nÅben sag\n\n2.  Andet\x9b2J\nLukket sag\n")
    people = tmp_path / "people\x1b[2J.csv"
    people.write_text(f"key,name,roles,\x1b[31m\nx,{HOSTILE['mention']},chief,y\n")
    for arguments in (
        ["read", str(agenda)],
        ["read", str(tmp_path / "nej\x1b[31m")],
        ["import", "people", str(people), "--yes"],
    ):
        result = CliRunner().invoke(
            app, [*arguments, *(["--data", str(tmp_path / "d")] if arguments[0] == "import" else [])]
        )
        assert not CONTROL.search(result.stdout.replace("\n", " "))
        assert not CONTROL.search(result.stderr.replace("\n", " "))
    structlog.reset_defaults()


def test_printable_keeps_letters_and_lines() -> None:
    assert printable("rød\n\tå 🟥") == "rød\n\tå 🟥"
    assert printable("\x1b[31m\x9b") == "\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}"


async def test_nothing_people_wrote_is_in_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    log_to(stream)
    try:
        async with hostile_month(tmp_path / "data", monkeypatch):
            pass
    finally:
        structlog.reset_defaults()
    assert '"event": "listening"' in stream.getvalue()
    assert MARK not in stream.getvalue()
    assert "forged" not in stream.getvalue()
    assert all(line.startswith("{") for line in stream.getvalue().splitlines())


def test_the_made_up_month_is_hostile_everywhere() -> None:
    assert all(
        MARK in person.name and MARK in person.title for person in map(hostile_person, fjordby.people())
    )
    assert all(MARK in one.title and MARK in one.group for one in hostile_plan(fjordby.plan()))
