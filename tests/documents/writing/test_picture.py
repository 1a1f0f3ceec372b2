"""The overview as a picture: the same bytes for the same facts, small enough for Teams, and nothing a person wrote is more than text."""

from dataclasses import replace
from datetime import UTC, datetime
from struct import unpack

import pytest

from documents.papers.heat_chart import chart_of, coloured
from documents.writing.picture import MOST_ROWS, Picture, as_png
from domain.heat_map import Cell, HeatMap, Row
from domain.plan import Initiative
from tests.documents.writing.papers import HOSTILE
from texts import LANGUAGES, Language, Words

MONTHS = ("2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05")
LONG = "Investering i fraværsindsatsen på børne- og ungeområdet – besparelser på forsørgelse og anbringelser"
MOST_PIXELS = 1024


def picture(title: str, rows: int = MOST_ROWS) -> Picture:
    row = Row(Initiative("i01", title, codes=("R307",)), tuple(Cell))
    chart = chart_of(HeatMap(MONTHS, (row,) * rows), Words())
    return Picture("Status maj 2025", chart, "Opgjort 23. maj kl. 12", datetime(2025, 5, 23, 10, tzinfo=UTC))


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = unpack(">II", png[16:24])
    return width, height


def test_the_same_facts_are_the_same_bytes_and_others_are_others() -> None:
    shown = picture("Flådestyring", 2)
    assert as_png(shown) == as_png(picture("Flådestyring", 2))
    assert as_png(replace(shown, theme="dark")) != as_png(shown)
    assert as_png(picture("Fraevaer", 2)) != as_png(shown)


@pytest.mark.parametrize("title", [LONG, "w" * 300, HOSTILE, "Ø"])
def test_it_is_never_larger_than_teams_shows(title: str) -> None:
    width, height = size(as_png(picture(title)))
    assert width <= MOST_PIXELS
    assert height <= MOST_PIXELS
    assert len(as_png(picture(title))) < MOST_PIXELS * 1024


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_colour_has_a_sign_and_a_letter_of_its_own(language: Language) -> None:
    told = [coloured(cell, Words(language)) for cell in Cell if cell is not Cell.NOT_ASKED]
    assert len({one.letter for one in told}) == len({one.sign for one in told}) == len(told)
    assert coloured(Cell.NOT_ASKED, Words(language)).short == ""


def test_a_month_of_another_year_says_so() -> None:
    assert picture("x").chart.head == ("Indsats", "dec. ’24", "jan.", "feb.", "mar.", "apr.", "maj")
