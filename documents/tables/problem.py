"""What an import hands back: the records, or what keeps them from being used."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Record = TypeVar("Record")

_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One English sentence for the operator; `line` counts from 1 as an editor or Excel shows it."""

    file: str
    line: int | None
    column: str
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Import(Generic[Record]):
    """All or nothing: `records` is empty as soon as there is a problem; warnings keep nothing back."""

    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


class Unreadable(ValueError):
    """The bytes are not a table; the message is the sentence for the operator."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def quoted(text: str) -> str:
    """A cell's text as a message quotes it: escaped for a terminal, and not a page long."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…")
