"""Reads who and by when out of a follow-up as it is written: "Karen booker dato, frist 14. juni" (F01, F07)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs.understanding.days import read_date
from domain.follow_ups import Proposal
from domain.owners import Owner, owner_named
from domain.people import Person

_DUE = re.compile(
    r"(?P<before>.*?)[\s,;.(–-]*\b(?P<word>(?:med )?frist(?:en)?(?: er)?|senest|inden|deadline|due|by|no later than)"
    r":?\s+(?P<day>[^()]{1,40}?)[).]?",
    re.IGNORECASE | re.DOTALL,
)
# These words are about nothing but a deadline; "inden mødet" and "by the board" need not be.
_ONLY_DUE = ("frist", "deadline", "senest")
_MOST_NAME_WORDS = 8
_LONGEST_UNIT_WORDS = 3


def read_follow_up(
    words: str, people: Sequence[Person], secretariat: str, today: date
) -> tuple[Proposal, str]:
    """What was said of who, what and when; and the words for a deadline that could not be read as a day."""
    text, due, unread = _split_due(" ".join(words.split()), today)
    owner, what = _split_owner(text, people, secretariat)
    return Proposal(what[:1].upper() + what[1:], owner, due), unread


def _split_due(words: str, today: date) -> tuple[str, date | None, str]:
    """The last deadline that can be read as a day."""
    for start in reversed([found.start() for found in re.finditer(r"\S+", words)]):
        match = _DUE.fullmatch(words, start)
        if match is None or match["before"]:
            continue
        before = words[:start].rstrip(" ,;.(–-")
        if due := read_date(match["day"], today):
            return before, due, ""
        if before and match["word"].casefold().removeprefix("med ").startswith(_ONLY_DUE):
            return before, None, match["day"]
    return words, None, ""


def _split_owner(text: str, people: Sequence[Person], secretariat: str) -> tuple[Owner, str]:
    """The people or the unit it begins with; before a colon also a unit nobody knows."""
    name, colon, rest = text.partition(": ")
    if colon and len(name.split()) <= _MOST_NAME_WORDS:
        if owner := owner_named(name, people, secretariat):
            return owner, rest
        if len(name.split()) <= _LONGEST_UNIT_WORDS:
            return Owner(unit=name), rest
    said = text.split()
    for count in range(min(_MOST_NAME_WORDS, len(said) - 1), 0, -1):
        if owner := owner_named(" ".join(said[:count]), people, secretariat):
            return owner, " ".join(said[count:])
    return Owner(), text


def named_leaver(text: str, people: Sequence[Person], secretariat: str) -> Person | None:
    """Somebody who has left and whom the words begin with, where they begin with nobody who has not."""
    left = {p.key: p for p in people if not p.active}
    owner, _ = _split_owner(text, [replace(p, active=True) for p in left.values()], secretariat)
    return next((left[key] for key in owner.people), None)
