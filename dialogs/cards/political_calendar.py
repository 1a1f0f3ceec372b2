"""The political calendar as cards: what is coming, what an edit did, and what a calendar file would change (A10)."""

from collections.abc import Iterator
from datetime import timedelta

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.parts import button, card, heading, line, primary, section, warning
from dialogs.message import Message
from dialogs.reader import Reader
from documents.papers.political_calendar import days_of
from domain.access import Action, may
from domain.agenda_changes import changes
from domain.delivery import View
from domain.dropped import DroppedState
from domain.political_calendar import (
    CalendarChange,
    CalendarEvent,
    CalendarFile,
    is_political,
    rul_of,
)
from domain.undo import Edit
from usecases.collections import AGENDAS, CALENDAR, EDITS, FILES, MEETINGS
from usecases.import_calendar import TAKE_CALENDAR, compare_calendar
from usecases.post_agenda import last_posted

MOST_LINES = 20
AHEAD = timedelta(days=45)


async def political_calendar(reader: Reader, args: View) -> Message | None:
    """The rul and what is coming; for those who see agendas."""
    if not _may(reader, Action.SEE_AGENDA):
        return None
    today = reader.board.day(reader.now)
    known = await reader.tx.query(CALENDAR)
    coming = [e for e in known if not e.cancelled and today <= e.ends and e.first <= today + AHEAD]
    opening = reader.say("political-calendar")
    if not coming:
        return Message(reader.say("political-calendar-empty"))
    body: list[CardElement] = [heading(opening)]
    rul = rul_of(sorted(known, key=lambda e: e.first), today, reader.board.political)
    if rul:
        days = ", ".join(f"{code} {reader.words.short_day(day)}" for code, day in rul.items())
        body.append(line(reader.say("rul-of-month", days=days)))
    for political in (True, False):
        found = [e for e in coming if is_political(e, reader.board.political) == political]
        if found:
            title = line(reader.say("calendar-political" if political else "calendar-activities"), bold=True)
            ordered = sorted(found, key=lambda e: (e.first, e.title))
            body.append(section(title, *_some(reader, [_event(reader, e) for e in ordered])))
    return Message(opening, card(body))


def _may(reader: Reader, action: Action) -> bool:
    person = reader.audience.person
    return person is not None and may(person, action)


def _event(reader: Reader, event: CalendarEvent) -> str:
    """`Hovedudvalgsmøde, 27. maj: budgettet`."""
    purpose = f": {event.purpose}" if event.purpose else ""
    return f"{event.title}, {_days(reader, event)}{purpose}"


def _days(reader: Reader, event: CalendarEvent) -> str:
    year = reader.board.day(reader.now).year
    if reader.words.language == "da" or event.last is None:
        days = days_of(event.first, event.last, year)
        return days if reader.words.language == "da" else reader.words.short_day(event.first)
    return f"{reader.words.short_day(event.first)}-{reader.words.short_day(event.last)}"


def _some(reader: Reader, texts: list[str]) -> list[CardElement]:
    shown: list[CardElement] = [line(f"– {text}") for text in texts[:MOST_LINES]]
    more = len(texts) - len(shown)
    return [*shown, line(reader.say("file-more", count=more), subtle=True)] if more > 0 else shown


async def calendar_edited(reader: Reader, args: View) -> Message | None:
    """What was written in the calendar or taken out, which agendas say something else by it, and [Fortryd]."""
    edit = await reader.tx.get(EDITS, reader.person.key) if _may(reader, Action.MAKE_AGENDA) else None
    if edit is None or edit.at.isoformat() != args.arg("edit"):
        return None
    told = list(_told(reader, edit))
    opening = reader.say(
        "calendar-of", text=told[0] if len(told) == 1 else reader.say("calendar-many", count=len(told))
    )
    body: list[CardElement] = [line(opening), *(_some(reader, told) if len(told) > 1 else [])]
    keys = [agenda.meeting for agenda in edit.after.agendas]
    meetings = [meeting for key in keys if (meeting := await reader.tx.get(MEETINGS, key)) is not None]
    days = reader.words.listing([reader.words.short_day(meeting.date) for meeting in meetings])
    body.append(
        line(
            reader.say("calendar-effect", days=days) if days else reader.say("calendar-no-effect"),
            subtle=True,
        )
    )
    undo = button(reader.say("button-undo"), "agenda.undo", edit=edit.at.isoformat())
    return Message(opening, card(body, [*await _update(reader, keys), undo]))


def _told(reader: Reader, edit: Edit) -> Iterator[str]:
    before = {event.key: event for event in edit.before.events}
    for event in edit.after.events:
        was = before.pop(event.key, None)
        if event.cancelled:
            yield reader.say("calendar-removed", event=_event(reader, event))
        elif was is None or was.cancelled:
            yield reader.say("calendar-added", event=_event(reader, event))
        else:
            yield _changed(reader, was, event)
    for event in before.values():
        yield reader.say("calendar-removed", event=_event(reader, event))


def _changed(reader: Reader, was: CalendarEvent, now: CalendarEvent) -> str:
    if (was.first, was.last) != (now.first, now.last) and was.title == now.title:
        return reader.say("calendar-moved", title=now.title, was=_days(reader, was), now=_days(reader, now))
    return reader.say("calendar-changed", was=_event(reader, was), now=_event(reader, now))


async def _update(reader: Reader, keys: list[str]) -> list[ActionElement]:
    """Where the channel has seen the agenda as it was."""
    for key in keys:
        posted, agenda = await last_posted(reader.tx, key), await reader.tx.get(AGENDAS, key)
        if posted is not None and agenda is not None and changes(posted.agenda, agenda):
            return [primary(reader.say("button-update-post"), "agenda.preview", meeting=key)]
    return []


async def calendar_file(reader: Reader, args: View) -> Message | None:
    """What a file somebody sent would change, and the question; `answered` as in any question."""
    file = await reader.tx.get(FILES, args.arg("file")) if _may(reader, Action.MAKE_AGENDA) else None
    if file is None or file.calendar is None:
        return None
    if file.state is DroppedState.REFUSED:
        return Message(reader.say(f"file-unreadable-{file.reason}", name=file.name))
    calendar, answered = file.calendar, args.arg("answered")
    change = await compare_calendar(reader.tx, calendar)
    opening = reader.say("calendar-file", name=file.name, count=len(calendar.events))
    body: list[CardElement] = [heading(opening)]
    if answered:
        return Message(
            opening, card([*body, line(reader.say("answered", answer=reader.say(answered)), subtle=True)])
        )
    body += [warning(text) for text in _left_out(reader, calendar, change)]
    parts = (
        ("calendar-new", [_event(reader, e) for e in change.new]),
        ("calendar-changes", [_changed(reader, was, now) for was, now in change.changed]),
        ("calendar-cancelled", [_event(reader, e) for e in change.cancelled]),
        ("calendar-missing", [_event(reader, e) for e in change.missing]),
    )
    for key, lines in parts:
        if lines:
            body.append(section(line(reader.say(key, count=len(lines)), bold=True), *_some(reader, lines)))
    if not change.put:
        return Message(opening, card([*body, line(reader.say("calendar-file-nothing-new"))]))
    ask = reader.say("calendar-file-ask")
    actions = [
        primary(reader.say("button-take-calendar"), TAKE_CALENDAR, file=file.key),
        button(reader.say("button-not-now"), "question.no", of=TAKE_CALENDAR),
    ]
    return Message(opening, card([*body, line(ask, bold=True)], actions))


def _left_out(reader: Reader, calendar: CalendarFile, change: CalendarChange) -> Iterator[str]:
    if calendar.private:
        yield reader.say("calendar-private", count=calendar.private)
    if calendar.unreadable:
        yield reader.say("calendar-unreadable", count=calendar.unreadable)
    if calendar.outside:
        yield reader.say("calendar-outside", count=calendar.outside)
    if change.older:
        yield reader.say("calendar-older", count=len(change.older))
