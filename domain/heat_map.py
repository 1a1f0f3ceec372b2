"""How initiatives have stood month by month: a row each, the counts of a month, and which way it goes (N01, S06)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.plan import Initiative
from domain.reports import RANK, Colour, Report
from domain.standing import Standing


class Cell(StrEnum):
    """A colour, or why there is none: never green, never last month's (design.md §1)."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    DONE = "done"
    NOT_RECEIVED = "not-received"
    NOT_ASKED = "not-asked"
    """It was no part of that month's round."""


WITH_COLOUR = frozenset({Cell.RED, Cell.YELLOW, Cell.GREEN, Cell.DONE})


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` are in the order of the map's months."""

    initiative: Initiative
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """`months` are `YYYY-MM`, the oldest first."""

    months: tuple[str, ...]
    rows: tuple[Row, ...]

    def counts(self) -> tuple[Counter[Cell], ...]:
        """How many of each there are, month by month."""
        return tuple(Counter(row.cells[n] for row in self.rows) for n in range(len(self.months)))


@dataclass(frozen=True, slots=True)
class Moves:
    """How many stand better, worse and as before in the last month than in the one before it."""

    better: int = 0
    worse: int = 0
    same: int = 0


def heat_map(standings: Iterable[Standing], month: str, months: Sequence[str]) -> HeatMap:
    """`month` is that of the standings; of each their history must hold the others of `months`, as far as there is any."""
    return HeatMap(tuple(months), tuple(Row(s.initiative, _cells(s, month, months)) for s in standings))


def months_known(standings: Iterable[Standing], month: str, most: int) -> tuple[str, ...]:
    """The months anything is known of, `month` and those before it, at most so many."""
    earlier = {past.month for s in standings for past in s.history if past.month < month}
    return tuple(sorted({*earlier, month})[-most:])


def _cells(standing: Standing, month: str, months: Sequence[str]) -> tuple[Cell, ...]:
    known: dict[str, Report | None] = {}
    for past in standing.history:
        known.setdefault(past.month, past.report)
    known[month] = standing.shown
    return tuple(_cell(known, one) for one in months)


def _cell(known: Mapping[str, Report | None], month: str) -> Cell:
    if month not in known:
        return Cell.NOT_ASKED
    report = known[month]
    return Cell(report.colour) if report else Cell.NOT_RECEIVED


def moves(chart: HeatMap) -> Moves:
    """Of those with a colour in both months; nothing moves where there is one month only."""
    pairs = [(row.cells[-2], row.cells[-1]) for row in chart.rows if len(row.cells) > 1]
    ranks = [(_rank(was), _rank(now)) for was, now in pairs if {was, now} <= WITH_COLOUR]
    return Moves(
        better=sum(now < was for was, now in ranks),
        worse=sum(now > was for was, now in ranks),
        same=sum(now == was for was, now in ranks),
    )


def _rank(cell: Cell) -> int:
    return RANK[Colour(cell)]
