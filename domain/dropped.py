"""A paper somebody has sent to the bot: what was read in it, and the agenda it becomes (design.md §5, ESDH leads)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.agenda import Agenda, AgendaItem, AgendaTemplate
from domain.likeness import is_alike, likeness
from domain.political_calendar import CalendarFile
from domain.sheets import Written
from domain.timetable import Slot


class DroppedState(StrEnum):
    WAITING = "waiting"
    READ = "read"
    REFUSED = "refused"


class PaperKind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class PaperWarning:
    """`code` names the sentence, `about` is the number, time or title it is about."""

    code: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """What a paper says, in our terms. Its items have numbers and no keys; a slot names its item by the number.

    Of a closed item nothing is taken but its title and case; `closed_content` says that the paper holds more of one.
    `mayor` are the numbers of the items the mayor takes part in; `forum` is whose paper it says it is.
    """

    kind: PaperKind
    day: date | None = None
    day_stated: bool = False
    start: time | None = None
    end: time | None = None
    place: str = ""
    items: tuple[AgendaItem, ...] = ()
    slots: tuple[Slot, ...] = ()
    mayor: tuple[int, ...] = ()
    warnings: tuple[PaperWarning, ...] = ()
    closed_content: bool = False
    forum: str = ""

    @property
    def closed(self) -> tuple[AgendaItem, ...]:
        return tuple(item for item in self.items if item.closed)


@dataclass(frozen=True, slots=True)
class DroppedFile:
    """`url` is where it waits to be fetched, and is forgotten when it has been; `sha` tells the same file again.

    `reason` says why it could not be read. `pictures` are pages without text, `tracked` the number of tracked changes,
    which are read as if accepted. `meeting` is the one whose agenda it became. `stamp` is what one of our own Word files
    carries, `sheets` what is written in it (and again as if its tracked changes were refused), without what stood under
    the closed items `closed_text`; `handed_in_at` when its writer sent it on to the secretariat.
    """

    key: str
    person: str
    name: str
    at: datetime
    state: DroppedState = DroppedState.WAITING
    url: str = ""
    reason: str = ""
    sha: str = ""
    pages: int = 0
    pictures: tuple[int, ...] = ()
    tracked: int = 0
    paper: FoundPaper | None = None
    meeting: str = ""
    used_at: datetime | None = None
    stamp: str = ""
    comments: int = 0
    sheets: tuple[tuple[Written, ...], ...] = ()
    closed_text: tuple[int, ...] = ()
    handed_in_at: datetime | None = None
    calendar: CalendarFile | None = None


def known_items(agenda: Agenda | None, paper: FoundPaper) -> dict[int, str]:
    """The keys of the items the agenda has already, by the numbers the paper gives them."""
    found: dict[int, str] = {}
    for item in paper.items:
        left = [i for i in agenda.items if i.key not in found.values()] if agenda else []
        if (same := _same(item, left)) is not None:
            found[item.number] = same.key
    return found


def _same(item: AgendaItem, others: list[AgendaItem]) -> AgendaItem | None:
    """The standing item of its kind, or the point with the title most like its own."""
    alike = [other for other in others if other.kind is item.kind]
    if item.is_standing:
        return alike[0] if alike else None
    best = max(alike, key=lambda other: likeness(item.title, other.title), default=None)
    return best if best is not None and is_alike(item.title, best.title) else None


def prints_closed(agenda: Agenda, paper: FoundPaper) -> bool:
    """Whether the paper has a title of a closed item that not everybody may read."""
    public = {item.public_title for item in agenda.items if item.closed}
    return any(item.title not in public for item in paper.closed)


def taken_over(
    agenda: Agenda, paper: FoundPaper, keys: Mapping[int, str], template: AgendaTemplate, document: str
) -> Agenda:
    """The agenda as the paper has it; the opgørelse and the forward plan it shows are left alone.

    `keys` are those of its items by number, `document` the kept file, empty where none is.
    """
    was = {item.key: item for item in agenda.items}
    items = tuple(_item(item, keys[item.number], was, template) for item in paper.items)
    gone = (item.key for item in agenda.items if item.key not in keys.values())
    removed = tuple(key for key in (*agenda.removed, *gone) if key not in keys.values())
    return replace(
        agenda,
        items=items,
        slots=tuple(_slot(slot, keys) for slot in paper.slots) or _left(agenda, keys),
        start=paper.start or agenda.start,
        end=paper.end or agenda.end,
        removed=tuple(dict.fromkeys(removed)),
        mayor=tuple(keys[number] for number in paper.mayor),
        document=document,
    )


def _left(agenda: Agenda, keys: Mapping[int, str]) -> tuple[Slot, ...]:
    """The timetable as it is, without the rows of items that have gone."""
    return tuple(slot for slot in agenda.slots if not slot.item or slot.item in keys.values())


def _item(item: AgendaItem, key: str, was: Mapping[str, AgendaItem], template: AgendaTemplate) -> AgendaItem:
    """A closed one keeps its public title and readers, what the secretariat has ticked, and what is kept of it."""
    before = was.get(key)
    if not item.closed:
        return replace(item, key=key)
    kept = before if before is not None and before.closed else None
    public = kept.public_title if kept else template.closed_title
    if kept is None:
        return replace(item, key=key, public_title=public)
    case = item.content
    content = replace(
        kept.content, kle=case.kle or kept.content.kle, case_no=case.case_no or kept.content.case_no
    )
    return replace(
        item, key=key, public_title=public, shows=kept.shows, readers=kept.readers, content=content
    )


def _slot(slot: Slot, keys: Mapping[int, str]) -> Slot:
    return replace(slot, item=keys[int(slot.item)]) if slot.item else slot
