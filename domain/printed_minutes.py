"""Everything minutes are printed from, gathered beforehand (A14, A15)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.minutes import Decision, Difference, Edition, Rating, Response, differences
from domain.people import Person
from domain.printed import AgendaSource


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a numbered correction of approved minutes says otherwise than they did; sent `at`."""

    number: int
    at: datetime
    changes: tuple[Difference, ...]


def corrections(editions: Sequence[Edition], reveal: frozenset[str] = frozenset()) -> Iterator[Corrected]:
    """Those approved, and the last of `editions`, each against the approved minutes before it."""
    before: Edition | None = None
    for edition in editions:
        if before is not None and (edition.is_approved or edition is editions[-1]):
            changes = tuple(differences(before, edition, reveal))
            yield Corrected(edition.correction, edition.at, changes)
        before = edition if edition.is_approved else before


@dataclass(frozen=True, slots=True)
class MinutesSource:
    """`titles` are those of initiatives by key; `signers` those asked to approve, with what they answered.

    `number` is 0 for the text being worked on, which nobody has been sent.
    """

    agenda: AgendaSource
    decisions: tuple[Decision, ...]
    ratings: tuple[Rating, ...]
    titles: Mapping[str, str]
    signers: tuple[tuple[Person, Response | None], ...]
    number: int = 0
    correction: int = 0
    is_approved: bool = False
    corrections: tuple[Corrected, ...] = ()
