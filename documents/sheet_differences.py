"""What a file that has come back says otherwise than we do now, part by part, and what of it cannot be taken."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from documents.headings import NAMES
from documents.writing.marks import Printed, digest
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.items import Section
from domain.minutes import LONGEST_DECISION
from domain.sheets import Part, Written, item_of

LONGEST = 20_000
LISTS = frozenset({Part.ATTACHMENTS, Part.PARTICIPANTS})
_LISTED = re.compile(r"^(?:- )?(?:\d{1,3}[.)]? )?(?:åben )?", re.IGNORECASE)
# What the file holds and nobody writes.
FIXED_TITLES = frozenset({ItemKind.PROTOCOLS})


class Why(StrEnum):
    """Why something in the file is not stored; the sentences are named for it."""

    UNKNOWN_HEADING = "unknown-heading"
    UNKNOWN_ITEM = "unknown-item"
    MADE = "made"
    TITLE = "title"
    HEAD = "head"
    FIXED = "fixed"
    TOO_LONG = "too-long"
    MISSING = "missing"
    MISSING_ITEM = "missing-item"


@dataclass(frozen=True, slots=True)
class Difference:
    """`was` is what stands there now, `now` what the file says; `conflict` where it has been changed since too."""

    item: AgendaItem
    part: Part
    was: str
    now: str
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Untaken:
    """`item` is None for a heading that is no item's of ours; `heading` as it stands in the file."""

    why: Why
    item: AgendaItem | None
    heading: str
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Differences:
    """`could_keep` says that text under unknown headings can be kept with the section above them."""

    found: tuple[Difference, ...]
    untaken: tuple[Untaken, ...]
    could_keep: bool = False

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.found if one.conflict)

    @property
    def free(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.found if not one.conflict)


@dataclass(frozen=True, slots=True)
class _Now:
    """What a paper made now prints; `same` says that nothing has changed since the file was made."""

    agenda: Agenda
    printed: Mapping[tuple[str, str], Printed]
    same: bool

    def text(self, item: AgendaItem, part: Part) -> str:
        found = self.printed.get((item.key, part))
        return found.text if found else ""

    def is_made(self, item: AgendaItem, part: Part) -> bool:
        found = self.printed.get((item.key, part))
        return found is not None and found.place.made


def differences(
    agenda: Agenda, printed: Iterable[Printed], sheet: Sequence[Written], *, same: bool, keep: bool = False
) -> Differences:
    """`printed` are the parts of the same paper made now; `keep` puts text under unknown headings where it stands, in the
    section above. Of closed items nothing is said.
    """
    now = _Now(agenda, {(p.place.item, p.place.part): p for p in printed}, same)
    merged = tuple(_with_unknown(sheet))
    taken = merged if keep else sheet
    found = [one for written in taken for one in _compared(now, written)]
    missing = _missing(now, sheet) if same else ()
    return Differences(
        tuple(one for one in found if isinstance(one, Difference)),
        (*(one for one in found if isinstance(one, Untaken)), *missing),
        could_keep=not keep and len(merged) < len(sheet),
    )


def _with_unknown(sheet: Iterable[Written]) -> Iterator[Written]:
    """Text under an unknown heading, and the heading itself, at the end of the section before it."""
    last: Written | None = None
    for written in sheet:
        if last is not None and _belongs(written, last):
            text = "\n".join(part for part in (last.text, written.heading, written.text) if part)
            last = replace(last, text=text, changed=True)
            continue
        if last is not None:
            yield last
        last = written
    if last is not None:
        yield last


def _belongs(written: Written, last: Written) -> bool:
    """Lists of attachments and people take no text."""
    same = (written.item, written.number) == (last.item, last.number)
    takes = last.part in {*map(Part, Section), Part.WANTED, Part.DECISION}
    return same and written.part is None and bool(written.text) and takes and not last.made


def _compared(now: _Now, written: Written) -> Iterator[Difference | Untaken]:
    item = item_of(now.agenda, written)
    if item is None:
        if written.part is None:
            yield Untaken(Why.UNKNOWN_ITEM, None, written.heading)
    elif not item.closed:
        yield from _of_item(now, item, written)


def _of_item(now: _Now, item: AgendaItem, written: Written) -> Iterator[Difference | Untaken]:
    part = written.part
    if part is None:
        yield Untaken(Why.UNKNOWN_HEADING, item, written.heading)
        return
    was = now.text(item, part)
    if _same(part, written.text, was) or not _is_changed(now, written, was):
        return
    if why := _refused(now, item, written, was):
        yield Untaken(why, item, written.heading, part)
        return
    meanwhile = not now.same and (digest(was) != written.base if written.base else bool(was))
    yield Difference(item, part, was, written.text, meanwhile)


def _same(part: Part, one: str, other: str) -> bool:
    """However a list of attachments or people is marked, it is what its lines name."""
    if part not in LISTS:
        return one == other
    return [_named(line) for line in one.splitlines()] == [_named(line) for line in other.splitlines()]


def _named(line: str) -> str:
    return re.sub(r"[\W_]+", "", _LISTED.sub("", line)).casefold()


def _is_changed(now: _Now, written: Written, was: str) -> bool:
    """By whoever worked on the file; what only we have changed since is no difference."""
    if written.part is Part.HEAD:
        return now.same
    if written.base:
        return written.changed
    return not written.made or (now.same and digest(was, made=True) != digest(written.text, made=True))


def _refused(now: _Now, item: AgendaItem, written: Written, was: str) -> Why | None:
    part = written.part
    decisions = (item.key, Part.DECISION) in now.printed
    if part is Part.HEAD:
        return Why.HEAD
    if part is Part.TITLE and (decisions or item.kind in FIXED_TITLES or not written.text):
        return Why.TITLE
    if part is not None and (written.made or now.is_made(item, part)):
        return Why.MADE
    if part is Part.DECISION or decisions:
        return None if part is Part.DECISION and len(written.text) <= LONGEST_DECISION else Why.TOO_LONG
    if len(written.text) > LONGEST:
        return Why.TOO_LONG
    return Why.FIXED if was and not written.text and _is_formula(item, part) else None


def _is_formula(item: AgendaItem, part: Part | None) -> bool:
    """Whether what is printed there is written by nobody."""
    content = item.content
    if part is Part.ATTACHMENTS:
        return not content.attachments
    if part is Part.RECOMMENDATION and content.wanted:
        return True
    sections = {Part(section) for section in Section}
    return part in sections and not content.section(Section(part or ""))


def _missing(now: _Now, sheet: Sequence[Written]) -> Iterator[Untaken]:
    """Headings that are no longer there; nothing is taken out because of it."""
    there = {(item.key, w.part) for w in sheet if (item := item_of(now.agenda, w)) is not None}
    items = {key for key, _ in there}
    for (key, part), printed in now.printed.items():
        item = now.agenda.item(key)
        if item is None or (key, part) in there or item.closed:
            continue
        if key not in items and part == Part.TITLE:
            yield Untaken(Why.MISSING_ITEM, item, printed.heading)
        elif key in items and part not in {Part.HEAD, Part.TITLE} and printed.text:
            yield Untaken(Why.MISSING, item, NAMES[Part(part)], Part(part))
