"""Initiatives by month: cells, counts, and which way it goes (N01, S06)."""

from domain.heat_map import Cell, HeatMap, Moves, Row, heat_map, months_known, moves
from domain.reports import Colour
from domain.standing import Settled, Standing
from tests.domain.month import initiative, report

R, Y, G, D, NONE, NOT = (
    Cell.RED,
    Cell.YELLOW,
    Cell.GREEN,
    Cell.DONE,
    Cell.NOT_RECEIVED,
    Cell.NOT_ASKED,
)
APRIL_TWICE = (
    Settled("2025-04", report(Colour.YELLOW)),
    Settled("2025-04", report(Colour.RED)),
    Settled("2025-02", None),
)


def standing(key: str, now: Colour | None, history: tuple[Settled, ...] = ()) -> Standing:
    return Standing(initiative(key), report=report(now) if now else None, history=history)


def test_a_month_is_a_colour_or_why_there_is_none() -> None:
    chart = heat_map(
        [standing("i01", Colour.RED, APRIL_TWICE), standing("i02", None)],
        "2025-05",
        ("2025-02", "2025-03", "2025-04", "2025-05"),
    )
    assert [row.cells for row in chart.rows] == [(NONE, NOT, Y, R), (NOT, NOT, NOT, NONE)]
    assert chart.counts()[-1] == {R: 1, NONE: 1}


def test_the_months_are_those_anything_is_known_of_up_to_its_own() -> None:
    later = Settled("2025-06", None)
    known = [standing("i01", Colour.RED, (later, *APRIL_TWICE))]
    assert months_known(known, "2025-05", 6) == ("2025-02", "2025-04", "2025-05")
    assert months_known(known, "2025-05", 2) == ("2025-04", "2025-05")


def test_only_those_with_a_colour_in_both_months_move() -> None:
    pairs = ((G, Y), (R, Y), (Y, D), (G, G), (NONE, R), (G, NONE), (NOT, G))
    rows = tuple(Row(initiative(f"i{n}"), pair) for n, pair in enumerate(pairs))
    assert moves(HeatMap(("2025-04", "2025-05"), rows)) == Moves(better=2, worse=1, same=1)
    assert moves(HeatMap(("2025-05",), (Row(initiative(), (R,)),))) == Moves()
