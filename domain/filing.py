"""What is filed of a meeting in the municipality's archive, and what has changed since: the journal package (design.md §6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PartKind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Part:
    """One paper as it stands: posted, approved or settled `at`; `version` tells it from an earlier one.

    `correction` counts the approved minutes before these.
    """

    kind: PartKind
    version: str
    at: datetime
    correction: int = 0


@dataclass(frozen=True, slots=True)
class Filing:
    """The package of a meeting has been filed; `reference` is the archive's own number, if it was said."""

    meeting: str
    number: int
    reference: str
    by: str
    at: datetime
    parts: tuple[Part, ...]

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number:03}"


@dataclass(frozen=True, slots=True)
class Unfiled:
    """`last` is the filing that has been overtaken, None where there is none; `parts` are what is not filed."""

    meeting: str
    parts: tuple[Part, ...]
    last: Filing | None = None


def unfiled(meeting: str, parts: Iterable[Part], filings: Iterable[Filing]) -> Unfiled | None:
    """What of a meeting is not filed as it now stands; None where all of it is."""
    last = max(filings, key=lambda filing: filing.number, default=None)
    filed = {(part.kind, part.version) for part in last.parts} if last else set()
    left = tuple(part for part in parts if (part.kind, part.version) not in filed)
    return Unfiled(meeting, left, last) if left else None
