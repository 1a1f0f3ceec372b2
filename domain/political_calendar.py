"""The political calendar: what item 1 says of the month's rul, committees and activities (A10, K01)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

# Without a meeting before or after it, item 1 looks so far back and ahead; a rul is never longer than a month and a half.
LOOKS = timedelta(days=14)
WITHOUT_RUL = timedelta(days=21)
LONGEST_RUL = timedelta(days=45)
_NOT_ORDINARY = re.compile(r"ekstraordin|tema|seminar|besigtigelse|konference", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PoliticalTemplate:
    """Which meetings are political; configuration.

    `committees` are codes with names, `rul` the codes whose meetings make the month's rul, the last one ending it;
    `others` are titles of meetings that are political without being a committee's.
    """

    committees: tuple[tuple[str, str], ...] = (
        ("ØK", "Økonomiudvalget"),
        ("KB", "Kommunalbestyrelsen"),
        ("BUU", "Børne- og Ungdomsudvalget"),
        ("VPU", "Voksen- og Plejeudvalget"),
        ("MTU", "Miljø- og Teknikudvalget"),
        ("AU", "Arbejdsmarkedsudvalget"),
        ("KFU", "Kultur- og Fritidsudvalget"),
        ("EU", "Erhvervsudvalget"),
    )
    rul: tuple[str, ...] = ("ØK", "KB")
    others: tuple[str, ...] = ("Gruppeformandsmøde",)

    def name(self, code: str) -> str:
        return dict(self.committees).get(code, code)

    def committee_of(self, title: str) -> str:
        """The code of the committee whose meeting the title names, by its name or its code; empty where none."""
        for code, name in self.committees:
            stem = re.escape(re.sub(r"(?:et|en)$", "", name.casefold()))
            if re.search(rf"(?<!\w){stem}", title.casefold()):
                return code
        return next((code for code, _ in self.committees if _by_code(code).search(title)), "")

    def is_political(self, title: str) -> bool:
        said = title.casefold()
        return bool(self.committee_of(title)) or any(other.casefold() in said for other in self.others)


def _by_code(code: str) -> re.Pattern[str]:
    """A code is also a word ("EU"), so it counts alone or before "møde"."""
    return re.compile(rf"(?:^|\bi ){re.escape(code)}(?=\s*$|[ -]+(?:tema|budget|ekstra)?møde)")


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A committee's meeting or an activity; `last` is the last day of one that takes several.

    `political` None is for the template to say. `uid` and `sequence` are those of the file it came from, `source` the
    name of that calendar; `by` is who wrote it by hand, and last changed it.
    """

    key: str
    title: str
    first: date
    last: date | None = None
    start: time | None = None
    purpose: str = ""
    political: bool | None = None
    cancelled: bool = False
    uid: str = ""
    sequence: int = 0
    source: str = ""
    by: str = ""

    @property
    def ends(self) -> date:
        return self.last or self.first


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What was read in a calendar file; what is private, lies outside the time looked at or cannot be read is counted."""

    name: str = ""
    events: tuple[CalendarEvent, ...] = ()
    private: int = 0
    outside: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """As item 1 prints it."""

    title: str
    first: date
    last: date | None = None
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class PoliticalCalendar:
    """In the order of A10: the rul by committee, committees' meetings held and coming, those at the end of the rul,
    activities past and ahead.
    """

    rul: tuple[tuple[str, date], ...] = ()
    held: tuple[CalendarLine, ...] = ()
    coming: tuple[CalendarLine, ...] = ()
    later: tuple[CalendarLine, ...] = ()
    past: tuple[CalendarLine, ...] = ()
    ahead: tuple[CalendarLine, ...] = ()

    @property
    def weeks(self) -> tuple[int, int] | None:
        """The first and last week of the coming meetings, where they are several."""
        found = [line.first.isocalendar().week for line in self.coming]
        return (found[0], found[-1]) if found and found[0] != found[-1] else None


def is_political(event: CalendarEvent, template: PoliticalTemplate) -> bool:
    return template.is_political(event.title) if event.political is None else event.political


def is_ordinary(event: CalendarEvent) -> bool:
    """Not a theme meeting or an extraordinary one, which make no rul."""
    return _NOT_ORDINARY.search(event.title) is None


def ordinary_of(
    events: Iterable[CalendarEvent], code: str, template: PoliticalTemplate
) -> list[CalendarEvent]:
    """The ordinary meetings of one committee that are on, in order."""
    found = (
        e for e in events if not e.cancelled and is_ordinary(e) and template.committee_of(e.title) == code
    )
    return sorted(found, key=lambda event: event.first)


def rul_of(events: Sequence[CalendarEvent], day: date, template: PoliticalTemplate) -> dict[str, date]:
    """The rul a meeting on `day` lies in: it ends with the first meeting of its last committee from that day on."""
    *before, ending = template.rul
    ends = next((e.first for e in ordinary_of(events, ending, template) if e.first >= day), None)
    found: dict[str, date] = {}
    for code in before:
        theirs = [e.first for e in ordinary_of(events, code, template)]
        if ends is None:
            within = [first for first in theirs if first >= day][:1]
        else:
            within = [first for first in theirs if ends - LONGEST_RUL < first <= ends][-1:]
        found |= dict.fromkeys([code], within[0]) if within else {}
    return found | ({ending: ends} if ends else {})


def political_calendar(
    events: Iterable[CalendarEvent],
    day: date,
    template: PoliticalTemplate,
    *,
    begins: time = time(),
    before: date | None = None,
    after: date | None = None,
) -> PoliticalCalendar:
    """For the meeting on `day`; `before` and `after` are the days of the meetings beside it."""
    on = sorted(
        (e for e in events if not e.cancelled),
        key=lambda e: (e.first, e.start is not None, e.start or time(), e.title),
    )
    rul = rul_of(on, day, template)
    *leading, ending = template.rul
    until = rul.get(ending, day + WITHOUT_RUL)
    turns = _sunday(max([day, *(rul[code] for code in leading if code in rul)], default=day))
    political = [e for e in on if is_political(e, template)]
    others = [e for e in on if not is_political(e, template)]
    since = before or day - LOOKS

    def held(event: CalendarEvent) -> bool:
        return event.ends < day or (event.ends == day and event.start is not None and event.start < begins)

    still = [e for e in political if not held(e) and e.first <= max(until, turns)]
    ahead = max(after or day, day + LOOKS)
    return PoliticalCalendar(
        rul=tuple(rul.items()),
        held=_lines(e for e in political if held(e) and e.ends > since),
        coming=_lines(e for e in still if e.first <= turns),
        later=_lines(e for e in still if e.first > turns),
        past=_lines(e for e in others if held(e) and e.ends > since),
        ahead=_lines(e for e in others if not held(e) and e.first <= ahead),
    )


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def _lines(events: Iterable[CalendarEvent]) -> tuple[CalendarLine, ...]:
    return tuple(CalendarLine(e.title, e.first, e.last, e.purpose) for e in events)


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """What a file would do to the calendar; `changed` are pairs of was and is.

    `missing` are events of the same calendar that the file, though it covers their days, no longer has: they stay.
    """

    new: tuple[CalendarEvent, ...] = ()
    changed: tuple[tuple[CalendarEvent, CalendarEvent], ...] = ()
    cancelled: tuple[CalendarEvent, ...] = ()
    older: tuple[CalendarEvent, ...] = ()
    same: int = 0
    missing: tuple[CalendarEvent, ...] = ()

    @property
    def put(self) -> tuple[CalendarEvent, ...]:
        """What is to be stored."""
        return (*self.new, *(now for _, now in self.changed), *self.cancelled)


def compare(known: Iterable[CalendarEvent], file: CalendarFile) -> CalendarChange:
    """By UID; what was written by hand is the file's where title and day are the same. An older SEQUENCE changes nothing."""
    kept = list(known)
    by_key = {event.key: event for event in kept}
    by_hand = {(event.title.casefold(), event.first): event for event in kept if not event.uid}
    new: list[CalendarEvent] = []
    changed: list[tuple[CalendarEvent, CalendarEvent]] = []
    cancelled: list[CalendarEvent] = []
    older: list[CalendarEvent] = []
    same = 0
    for event in file.events:
        was = by_key.get(event.key) or by_hand.get((event.title.casefold(), event.first))
        now = replace(event, key=was.key, purpose=event.purpose or was.purpose) if was else event
        if was is None and event.cancelled:
            continue
        if was is None:
            new.append(event)
        elif event.sequence < was.sequence:
            older.append(was)
        elif _shows_alike(was, now):
            same += 1
        elif now.cancelled:
            cancelled.append(replace(was, cancelled=True, sequence=now.sequence, uid=now.uid))
        else:
            changed.append((was, now))
    missing = tuple(_missing(kept, file))
    return CalendarChange(tuple(new), tuple(changed), tuple(cancelled), tuple(older), same, missing)


def _shows_alike(one: CalendarEvent, other: CalendarEvent) -> bool:
    return replace(one, sequence=0, source="", by="", uid="") == replace(
        other, sequence=0, source="", by="", uid=""
    )


def _missing(known: Iterable[CalendarEvent], file: CalendarFile) -> Iterator[CalendarEvent]:
    if not file.name or not file.events:
        return
    keys = {event.key for event in file.events}
    first, last = min(e.first for e in file.events), max(e.first for e in file.events)
    for event in known:
        is_theirs = event.source == file.name and first <= event.first <= last and not event.cancelled
        if is_theirs and event.key not in keys:
            yield event
