"""Whatever the text, there is a reading (P25), and spaces, hyphens and page breaks do not change it (N03)."""

import json
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reading import as_json, decode, read
from documents.reading.model import Reading
from tests.documents.reading.papers import MINUTES_2024, MINUTES_2025

LINES = (MINUTES_2025 + MINUTES_2024).splitlines()
PIECES = st.sampled_from(
    ["1.  ", "Åben sag", "Tid Punkt", "Dato Punkter", "Bilag:", "Bilagsoversigt", "9.00 ", "4. juni ", "(", ")", "-", "\n",
     "\n\n", "\n ", "\uf0b7 ", "\t", "\f", "\u00a0", "R307", "(B)", "(NY fra maj status)", "følger op", "deltager", "31. februar",
     "99/99 2025", "Beslutning i Direktionen den 99-99-9999", "Underskriftsside", "Rul maj: ØK d. 1/1", "Uge 5", "Bo Lind"]
)  # fmt: skip


def _reads(text: str) -> None:
    found = read(text)
    assert isinstance(found, Reading)
    assert all(
        1 <= warning.line <= text.count("\n") + 1
        for warning in found.warnings
        if warning.line and "\f" not in text
    )
    json.dumps(as_json(found))


@given(st.text())
def test_any_text(text: str) -> None:
    _reads(text)


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    _reads(decode(data))


@given(st.lists(PIECES).map("".join))
def test_any_heap_of_pieces(text: str) -> None:
    _reads(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=80), st.sampled_from(["\n", "\r\n", "\n\n", "\n ", "\f"]))
def test_shuffled_lines(lines: list[str], end: str) -> None:
    _reads(end.join(lines))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([MINUTES_2025, MINUTES_2024]), st.data())
def test_cut_papers(paper: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(paper)))
    end = data.draw(st.integers(start, len(paper)))
    _reads(paper[start:end])


@pytest.mark.parametrize("paper", [MINUTES_2025, MINUTES_2024], ids=["2025", "2024"])
@pytest.mark.parametrize(
    ("old", "new"),
    [(" ", "\u00a0"), ("\n", "\r\n"), ("- ", "\uf0b7 "), ("- ", "\u2022\t"), ("-", "\u2011")],
    ids=["nbsp", "crlf", "glyph", "bullet and tab", "hard hyphen"],
)
def test_other_characters_read_the_same(paper: str, old: str, new: str) -> None:
    lines = [line.replace("- ", new, 1) if line.startswith("- ") else line for line in paper.split("\n")]
    changed = "\n".join(lines) if old == "- " else paper.replace(old, new)
    assert read(changed) == read(paper)


def test_a_form_feed_is_a_page_break() -> None:
    assert read(MINUTES_2024.replace("\n Beslutning", "\n\fBeslutning")) == read(MINUTES_2024)


@pytest.mark.parametrize(
    "text",
    [MINUTES_2025 * 60, "ab-\n\n" * 60_000, "Dato Punkter\n4. juni (\n" + "x\n" * 60_000, "(" * 300_000, " " * 300_000,
     "Tid Punkt\n9.00 " + "Aa " * 100_000 + "deltager", "1. " + "." * 300_000],
    ids=["paper", "hyphens", "open bracket", "brackets", "spaces", "one row", "dots"],
)  # fmt: skip
def test_a_long_text_takes_seconds_not_minutes(text: str) -> None:
    start = perf_counter()
    read(text)
    assert perf_counter() - start < 8
