"""A table whose columns have been recognised, and the notes taken while reading it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from documents.tables.problem import Import, Problem, quoted
from documents.tables.table import Row, Table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its English and its Danish name; a required one has something in every row."""

    name: str
    danish: str = ""
    required: bool = False

    def __str__(self) -> str:
        return f"'{self.name}' ({self.danish})" if self.danish else f"'{self.name}'"


@dataclass(slots=True)
class Sheet:
    """The rows to read, none of them where the columns do not allow it."""

    table: Table
    columns: tuple[Column, ...]
    rows: tuple["Line", ...] = ()
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.problems.extend(self.table.problems)
        if self.problems:
            return
        places = self._places()
        if not self.table.rows:
            self.problem(None, "", "no rows below the header")
        if not self.problems:
            self.rows = tuple(Line(self, row, places) for row in self.table.rows)

    def problem(self, line: int | None, column: str, message: str) -> None:
        self.problems.append(Problem(self.table.name, line, column, message))

    def warning(self, line: int | None, column: str, message: str) -> None:
        self.warnings.append(Problem(self.table.name, line, column, message))

    def result(self, records: tuple[T, ...]) -> Import[T]:
        warnings = _in_order(self.warnings)
        return (
            Import((), _in_order(self.problems), warnings) if self.problems else Import(records, (), warnings)
        )

    def unique(self, column: str) -> None:
        """Notes cells that repeat an earlier one, in whatever case."""
        first: dict[str, int] = {}
        for line in self.rows:
            text = line.text(column)
            seen = first.setdefault(text.casefold(), line.number)
            if text and seen != line.number:
                line.problem(column, f"duplicate {column} {quoted(text)}, already on line {seen}")

    def _places(self) -> dict[str, int]:
        """Where each known column stands in the file, by English name."""
        known = {_folded(name): c.name for c in self.columns for name in (c.name, c.danish) if name}
        places: dict[str, int] = {}
        for place, title in enumerate(self.table.header.cells):
            self._place(places, place, title, known.get(_folded(title)))
        for column in self.columns:
            if column.required and column.name not in places:
                self.problem(self.table.header.line, column.name, f"missing column {column}")
        return places

    def _place(self, places: dict[str, int], place: int, title: str, name: str | None) -> None:
        line = self.table.header.line
        if name is None and title:
            self.warning(line, title, f"unknown column {quoted(title)} is ignored")
        elif name is None and any(any(row.cells[place : place + 1]) for row in self.table.rows):
            self.warning(line, "", f"column {place + 1} has no name and is ignored")
        elif name in places:
            self.problem(line, name, f"duplicate column {quoted(title)}, {quoted(name)} is already there")
        elif name:
            places[name] = place


@dataclass(frozen=True, slots=True)
class Line:
    """One row's cells by English column name; what is wrong with them is noted in the sheet."""

    sheet: Sheet = field(repr=False)
    row: Row
    places: dict[str, int] = field(repr=False)

    def __post_init__(self) -> None:
        for column in self.sheet.columns:
            if column.required and not self.raw(column.name):
                self.problem(column.name, f"{column} is empty")
        if any(self.row.cells[len(self.sheet.table.header.cells) :]):
            self.problem("", "more cells than the header has")

    @property
    def number(self) -> int:
        return self.row.line

    def raw(self, column: str) -> str:
        place = self.places.get(column, len(self.row.cells))
        return self.row.cells[place] if place < len(self.row.cells) else ""

    def text(self, column: str) -> str:
        """The cell on one line, without the breaks somebody made to fit it into Excel's column."""
        return " ".join(self.raw(column).split())

    def parsed(self, column: str, parse: Callable[[str], T], empty: T) -> T:
        """The cell as `parse` reads it, `empty` without one; the `ValueError` it raises is the problem."""
        text = self.raw(column)
        try:
            return parse(text) if text else empty
        except ValueError as error:
            self.problem(column, f"{column}: {error}")
            return empty

    def problem(self, column: str, message: str) -> None:
        self.sheet.problem(self.number, column, message)

    def warning(self, column: str, message: str) -> None:
        self.sheet.warning(self.number, column, message)


def _folded(title: str) -> str:
    return " ".join(title.casefold().replace("_", " ").replace("-", " ").split())


def _in_order(notes: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(notes, key=lambda note: note.line or 0))
