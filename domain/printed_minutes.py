"""Everything minutes are printed from, gathered beforehand (A14, A15)."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.minutes import Decision, Rating, Response
from domain.people import Person
from domain.printed import AgendaSource


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
