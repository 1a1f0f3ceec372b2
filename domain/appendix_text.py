"""The text the board reads of a report (bilagstekst): the chief's, or what finance has made of it (design.md §3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import NotPossible
from domain.reports import TEXT_LIMIT, Report


class Reaction(StrEnum):
    """What the chief has said to the edited text."""

    NONE = ""
    OK = "ok"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class AppendixText:
    """One edit, append-only: `was` is what the board would have read before it, `revision` the report it is of.

    Where `text` is the chief's own, the edit is taken back. Colour, background and wish are never touched.
    """

    round: str
    initiative: str
    number: int
    revision: int
    was: str
    text: str
    by: str
    at: datetime
    reaction: Reaction = Reaction.NONE
    suggestion: str = ""

    @property
    def key(self) -> str:
        return f"{self.round}/{self.initiative}/{self.number:03}"


def newest(edits: Iterable[AppendixText]) -> AppendixText | None:
    """Of one round and initiative."""
    return max(edits, key=lambda edit: edit.number, default=None)


def edit_of(report: Report | None, edits: Iterable[AppendixText]) -> AppendixText | None:
    """The edit the board reads; one of an earlier report is outdated, and one back to the chief's own words is none."""
    last = newest(edits)
    if report is None or last is None or last.revision != report.revision or last.text == report.text:
        return None
    return last


def is_outdated(report: Report, edits: Iterable[AppendixText]) -> bool:
    """Whether the chief has written anew on top of a text that finance had edited."""
    last = newest(edits)
    return last is not None and last.revision < report.revision


def checked(text: str) -> str:
    """The text as it is kept.

    Raises:
        NotPossible: it says nothing, or is too long.
    """
    kept = text.strip()
    if not kept:
        raise NotPossible("appendix-empty")
    if len(kept) > TEXT_LIMIT:
        raise NotPossible("appendix-too-long", limit=str(TEXT_LIMIT))
    return kept
