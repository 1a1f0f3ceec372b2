"""What somebody has written in a Word file of ours that comes back: text under headings, and which version it was of."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.agenda import Agenda, AgendaItem


class Made(StrEnum):
    """Which of our documents a file is, as its stamp says."""

    ITEM = "item"
    AGENDA = "agenda"
    DECISIONS = "decisions"
    MINUTES = "minutes"
    STATUS = "status"
    PLAN = "plan"


# The others are for reading.
COMES_BACK = frozenset({Made.ITEM, Made.AGENDA, Made.DECISIONS})


class Part(StrEnum):
    """What stands under one heading; the sections of a case have the names they have there (A03)."""

    TITLE = "title"
    ROUTING = "routing"
    RESPONSIBLE = "responsible"
    BACKGROUND = "background"
    PRESENTATION = "presentation"
    RELATIONS = "relations"
    FINANCES = "finances"
    RECOMMENDATION = "recommendation"
    WANTED = "wanted"
    ATTACHMENTS = "attachments"
    PARTICIPANTS = "participants"
    DECISION = "decision"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file claims to be; whoever sends it is asked for the right as if it claimed nothing."""

    made: Made
    meeting: str
    version: int = 0
    item: str = ""


def read_stamp(words: str) -> Stamp | None:
    """None for what is no stamp of a document we make."""
    made, meeting, version, item, *_ = (*words.split(" "), "", "", "", "")
    if made not in set(Made):
        return None
    return Stamp(Made(made), meeting, int(version) if version.isdecimal() else 0, item)


@dataclass(frozen=True, slots=True)
class Written:
    """The text under one heading of the file.

    `item` is the key the heading carries, `number` the one it begins with, where it does. `part` is None for a
    heading that we do not know. `base` is the digest of what stood there when the file was made, and `changed` says
    that it is not what stands there now; `made` is what we put together.
    """

    item: str
    number: int
    part: Part | None
    heading: str
    text: str
    base: str = ""
    changed: bool = True
    made: bool = False


def item_of(agenda: Agenda, written: Written) -> AgendaItem | None:
    """By the key, else by the number where the file has lost its key."""
    if written.item:
        return agenda.item(written.item)
    return next((item for item in agenda.items if item.number == written.number), None)


def without_closed(
    agenda: Agenda | None, sheet: Iterable[Written]
) -> tuple[tuple[Written, ...], tuple[int, ...]]:
    """Of items that are closed, and of what is no item of ours, no text stays; and the numbers of the closed ones that
    something was written under.
    """
    kept, closed = [], []
    for written in sheet:
        item = item_of(agenda, written) if agenda else None
        if item is None:
            kept.append(Written(written.item, written.number, None, written.heading, ""))
        elif not item.closed:
            kept.append(written)
        elif _says_something(written):
            closed.append(item.number)
    return tuple(kept), tuple(dict.fromkeys(closed))


def _says_something(written: Written) -> bool:
    """The first line under the number and title is our own."""
    text = written.text.partition("\n")[2] if written.part is Part.HEAD else written.text
    return written.part is not Part.TITLE and written.changed and bool(text)
