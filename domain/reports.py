"""A chief's status report on an initiative: colour, text, revisions and the guards of design.md §3 (S03, S05)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

TEXT_LIMIT = 1000
ASK_LIMIT = 500


class Colour(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    DONE = "done"


# How far from plan: a lower rank is a better colour.
RANK = {Colour.DONE: 0, Colour.GREEN: 1, Colour.YELLOW: 2, Colour.RED: 3}


class Background(StrEnum):
    """Why an initiative is red (S05): the three reasons of the guidance are examples, so there is a fourth."""

    COORDINATION = "coordination"
    OBSTACLES = "obstacles"
    STALLED = "stalled"
    OTHER = "other"


class Source(StrEnum):
    """How an answer registered for somebody else was given."""

    MAIL = "mail"
    ORAL = "oral"
    PHONE = "phone"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a chief says about one initiative, before it is a report."""

    colour: Colour | None = None
    text: str = ""
    backgrounds: tuple[Background, ...] = ()
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One revision of the answer for an initiative in a round; append-only (S03).

    `by` wrote it, `chief` is the responsible it counts for, `source` is set when somebody else registered it.
    A revision with `annuls` takes back that revision and says nothing itself.
    """

    round: str
    initiative: str
    revision: int
    colour: Colour
    text: str
    by: str
    chief: str
    at: datetime
    backgrounds: tuple[Background, ...] = ()
    ask: str = ""
    source: Source | None = None
    annuls: int = 0

    @property
    def key(self) -> str:
        return f"{self.round}/{self.initiative}/{self.revision:04}"

    @property
    def answer(self) -> Answer:
        return Answer(self.colour, self.text, self.backgrounds, self.ask)


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer only its writer sees (state *kladde*)."""

    round: str
    initiative: str
    person: str
    answer: Answer
    at: datetime

    @property
    def key(self) -> str:
        return f"{self.round}/{self.initiative}/{self.person}"


def current(reports: Iterable[Report]) -> Report | None:
    """The latest revision that is neither annulled nor an annulment; all must be of one initiative and round."""
    revisions = sorted(reports, key=lambda report: report.revision)
    annulled = {report.annuls for report in revisions}
    standing = [r for r in revisions if not r.annuls and r.revision not in annulled]
    return standing[-1] if standing else None


class Guard(StrEnum):
    """Why an answer is not a report yet; each is one question or sentence to the chief."""

    COLOUR_MISSING = "colour-missing"
    TEXT_TOO_LONG = "text-too-long"
    ASK_TOO_LONG = "ask-too-long"
    YELLOW_NEEDS_TEXT = "yellow-needs-text"
    BETTER_NEEDS_TEXT = "better-needs-text"
    RED_NEEDS_BACKGROUND = "red-needs-background"
    RED_NEEDS_ASK = "red-needs-ask"
    PERSONAL_NUMBER = "personal-number"


def guards(answer: Answer, previous: Report | None) -> list[Guard]:
    """What stands between the answer and a report, most basic first; `previous` is the last settled report.

    A better colour must say what happened in words of its own, not in last month's (no false green); so must yellow.
    """
    found = []
    if answer.colour is None:
        found.append(Guard.COLOUR_MISSING)
    if len(answer.text) > TEXT_LIMIT:
        found.append(Guard.TEXT_TOO_LONG)
    if len(answer.ask) > ASK_LIMIT:
        found.append(Guard.ASK_TOO_LONG)
    if has_personal_number(answer.text) or has_personal_number(answer.ask):
        found.append(Guard.PERSONAL_NUMBER)
    if answer.colour is Colour.YELLOW and not answer.text.strip():
        found.append(Guard.YELLOW_NEEDS_TEXT)
    if is_better(answer.colour, previous) and says_nothing_new(answer.text, previous):
        found.append(Guard.BETTER_NEEDS_TEXT)
    if answer.colour is Colour.RED and not answer.backgrounds:
        found.append(Guard.RED_NEEDS_BACKGROUND)
    if answer.colour is Colour.RED and not answer.ask.strip():
        found.append(Guard.RED_NEEDS_ASK)
    return found


def is_better(colour: Colour | None, previous: Report | None) -> bool:
    return colour is not None and previous is not None and RANK[colour] < RANK[previous.colour]


def says_nothing_new(text: str, previous: Report | None) -> bool:
    return not text.strip() or (previous is not None and text.strip() == previous.text.strip())


# DDMMYY and four digits, however they are spaced; other numbers may stand beside it.
PERSONAL_NUMBER = re.compile(
    r"(?<![0-9])(0[1-9]|[12][0-9]|3[01])GAP(0[1-9]|1[0-2])GAP[0-9]{2}GAP[0-9]{4}(?![0-9])".replace(
        "GAP", "[- \u2013\u00a0]{0,3}"
    )
)


def has_personal_number(text: str) -> bool:
    """Whether the text holds something like a CPR number (design.md §10)."""
    return PERSONAL_NUMBER.search(text) is not None
