"""Proposes follow-ups from the text of a decision, their owners and deadlines where they are certain (F01–F07)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from documents.reading.danish_dates import first_date, month_number
from documents.reading.follow_ups import read_follow_ups
from documents.reading.model import FollowUp
from domain.follow_ups import LONGEST, Proposal
from domain.owners import Owner, owner_named
from domain.people import Person

_WHOLE_MONTH = re.compile(
    r"(?:inden udgangen af|ultimo|slutningen af)\s(?P<month>\w+)(?:\s(?P<year>\d{4}))?", re.IGNORECASE
)
_WEEK = re.compile(r"(?:inden udgangen af |inden |senest )?(?:i )?uge (?P<week>\d{1,2})", re.IGNORECASE)
_FRIDAY = 5
_MONTHS = 12


def proposed_follow_ups(
    text: str, people: Sequence[Person], secretariat: str, held: date, item: str = ""
) -> list[Proposal]:
    """What the decision of a meeting `held` on a day says that somebody does, in its order.

    Who is not certain is kept in words as the unit (F01), nobody named is nobody (F06). The text keeps its dates and
    forums (F07); the deadline is a day only where the words name one day that is not over on that day.
    """
    paragraphs = [line.strip(" -–•\t") for line in text.splitlines() if line.strip(" -–•\t")]
    found = _with_own_deadlines(read_follow_ups(paragraphs, None))
    return list(_without_repeats(_proposal(f, people, secretariat, held, item) for f in found))


def _with_own_deadlines(found: Iterator[FollowUp]) -> Iterator[FollowUp]:
    """A sentence without a date is read with the one before it, but not with another follow-up's deadline."""
    previous = None
    for follow_up in found:
        borrowed = follow_up.due and follow_up.due == previous and follow_up.due not in follow_up.what
        yield replace(follow_up, due=None) if borrowed else follow_up
        previous = follow_up.due


def _proposal(found: FollowUp, people: Sequence[Person], secretariat: str, held: date, item: str) -> Proposal:
    due = _day(found.due, held) if found.due else None
    return Proposal(_sentence(found.what), _owner(found.who, people, secretariat), due, item)


def _sentence(what: str) -> str:
    cut = what if len(what) <= LONGEST else f"{what[: LONGEST - 2].rstrip()} …"
    return cut[:1].upper() + cut[1:]


def _owner(who: str | tuple[str, ...] | None, people: Sequence[Person], secretariat: str) -> Owner:
    if who is None:
        return Owner()
    names = (who,) if isinstance(who, str) else who
    whole = " og ".join(names)
    if certain := owner_named(whole, people, secretariat):
        return certain
    known = [owner_named(name, people, secretariat) for name in names]
    contacts = tuple(dict.fromkeys(key for owner in known if owner for key in owner.people))
    return Owner(contacts, whole)


def _day(words: str, held: date) -> date | None:
    """One day, that of the end of a month, or the Friday of a week; never one before the meeting."""
    day = _named_day(words, held) or _end_of_month(words, held) or _week(words, held)
    return day if day and day >= held else None


def _named_day(words: str, held: date) -> date | None:
    """Decisions speak of what comes, so a day without a year is the next one."""
    found = first_date(words, held + timedelta(days=180))
    return None if found is None or found.last else found.first


def _end_of_month(words: str, held: date) -> date | None:
    match = _WHOLE_MONTH.search(words)
    if match is None:
        return None
    try:
        month = month_number(match["month"])
    except ValueError:
        return None
    year = int(match["year"]) if match["year"] else held.year + (month < held.month)
    return date(year + month // _MONTHS, month % _MONTHS + 1, 1) - timedelta(days=1)


def _week(words: str, held: date) -> date | None:
    match = _WEEK.fullmatch(words.strip())
    if match is None:
        return None
    try:
        return next(
            day
            for year in (held.year, held.year + 1)
            if (day := date.fromisocalendar(year, int(match["week"]), _FRIDAY)) >= held
        )
    except (ValueError, StopIteration):
        return None


def _without_repeats(found: Iterator[Proposal]) -> Iterator[Proposal]:
    """A sentence that says the same again adds nothing, nor does "der laves et notat" where somebody follows up on it."""
    every = list(found)
    seen: set[Proposal] = set()
    for proposal in every:
        same = replace(proposal, due=None)
        if same not in seen and not any(_is_part_of(proposal, other) for other in every):
            yield proposal
        seen.add(same)


def _is_part_of(one: Proposal, other: Proposal) -> bool:
    """Whether nobody's task is what the other names somebody for."""
    is_shorter = len(one.text) < len(other.text) and one.text.casefold() in other.text.casefold()
    return one.owner == Owner() != other.owner and is_shorter
