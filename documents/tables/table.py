"""The rows of a file, before anybody asks what they mean."""

from dataclasses import dataclass

from documents.tables.problem import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """Cells as text without surrounding space; `line` is where the row begins in the file, from 1."""

    line: int
    cells: tuple[str, ...]

    def __bool__(self) -> bool:
        return any(self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """The header and the rows below it that hold anything; both empty where `problems` says why."""

    name: str
    header: Row = Row(1, ())
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
