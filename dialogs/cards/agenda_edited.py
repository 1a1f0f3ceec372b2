"""What was done to an agenda or the forward plan, with the meeting it was done to and the way to take it back."""

from collections.abc import Iterable

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.agenda_post import CLOSED_MARK, title_of_point
from dialogs.cards.own_warnings import warning_line
from dialogs.cards.parts import button, card, line, primary, warning
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import Action, may
from domain.agenda import Agenda, AgendaItem
from domain.agenda_changes import changes
from domain.agenda_warnings import Concern, agenda_warnings
from domain.closed import reads
from domain.delivery import View
from domain.meetings import ForwardPoint, Meeting
from domain.undo import Did
from usecases.collections import AGENDAS, EDITS, MEETINGS
from usecases.forward_plan import plan_of
from usecases.post_agenda import last_posted

RENUMBERING = frozenset({Did.ADDED, Did.REMOVED, Did.MOVED, Did.AWAITS, Did.DROPPED})
AT_ONCE = frozenset({Concern.OVERRUN, Concern.TIMES, Concern.SAME_TIME, Concern.MAYOR})
POINTS = frozenset({Did.ADDED, Did.MOVED, Did.AWAITS, Did.DROPPED})


async def agenda_edited(reader: Reader, args: View) -> Message | None:
    """Begins with the meeting, ends with [Fortryd]; only for whoever makes the agenda."""
    if not _makes_agenda(reader) or args.arg("did") not in set(Did):
        return None
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    agenda = await reader.tx.get(AGENDAS, args.arg("meeting"))
    if meeting is None or agenda is None:
        return None
    did = await _did(reader, args, agenda)
    opening = reader.say("agenda-of-day", day=reader.short_meeting_day(meeting), text=did)
    body: list[CardElement] = [line(opening)]
    body += [line(text, subtle=True) for text in await _besides(reader, args, agenda)]
    body += _warnings(reader, agenda, meeting)
    return Message(opening, card(body, await _actions(reader, args, agenda)))


def _makes_agenda(reader: Reader) -> bool:
    person = reader.audience.person
    return person is not None and may(person, Action.MAKE_AGENDA)


async def _did(reader: Reader, args: View, agenda: Agenda) -> str:
    did = Did(args.arg("did"))
    key = "did-placed-locked" if args.arg("locked") else f"did-{did}"
    return reader.say(
        key,
        items=reader.words.listing(await _items(reader, args, agenda)),
        names=args.arg("names"),
        minutes=args.arg("minutes"),
        at=args.arg("at"),
        text=args.arg("text"),
        count=number_in(args.arg("count")),
        end=reader.words.clock(agenda.end),
    )


async def _items(reader: Reader, args: View, agenda: Agenda) -> list[str]:
    """Number and title; of one that has gone, as it was."""
    edit = await reader.tx.get(EDITS, reader.person.key)
    earlier = edit.before.agendas if edit else ()
    found = []
    for key in filter(None, args.arg("items").split(",")):
        there = (one.item(key) for one in (agenda, *earlier) if one.meeting == agenda.meeting)
        item = next((one for one in there if one is not None), None)
        found += [the_item(reader, item)] if item else []
    return found


def the_item(reader: Reader, item: AgendaItem) -> str:
    title = item.title if not item.closed or reads(reader.person, item) else item.public_title
    return reader.say("the-item", number=item.number, title=title)


async def _besides(reader: Reader, args: View, agenda: Agenda) -> Iterable[str]:
    """What else the secretary should know of the change."""
    told = []
    if args.arg("other"):
        told.append(reader.say("edited-after", by=await reader.name(args.arg("other"))))
    if args.arg("guests"):
        told.append(reader.say("edited-guests", names=args.arg("guests")))
    if args.arg("unplaced"):
        rows = reader.words.listing([reader.words.quoted(row) for row in args.arg("unplaced").split("\n")])
        told.append(reader.say("edited-unplaced", rows=rows))
    if args.arg("left_out"):
        items = [agenda.item(key) for key in args.arg("left_out").split(",")]
        titles = reader.words.listing([the_item(reader, item) for item in items if item])
        told.append(reader.say("edited-left-out", items=titles))
    told += await _from_last(reader, args, agenda)
    if await _numbers_stand(reader, args, agenda.meeting):
        told.append(reader.say("numbers-stand"))
    if args.arg("waits"):
        titles = reader.words.listing([reader.words.quoted(one) for one in args.arg("waits").split("\n")])
        told.append(reader.say("edited-waits", titles=titles))
    if args.arg("no_number"):
        told.append(reader.say("edited-no-number"))
    if args.arg("seen"):
        told.append(reader.say("edited-seen", at=args.arg("seen")))
    return told


async def _from_last(reader: Reader, args: View, agenda: Agenda) -> list[str]:
    """What came along from the last agenda, and what did not."""
    told = []
    if args.arg("came") and args.arg("items"):
        titles = reader.words.listing(await _items(reader, args, agenda))
        told.append(reader.say("edited-came-along", items=titles))
    if stayed := number_in(args.arg("stayed")):
        told.append(reader.say("edited-stayed", count=stayed))
    return told


async def _numbers_stand(reader: Reader, args: View, meeting: str) -> bool:
    """Said where somebody might expect the other items to move up."""
    return args.arg("did") in RENUMBERING and await last_posted(reader.tx, meeting) is not None


def _warnings(reader: Reader, agenda: Agenda, meeting: Meeting) -> list[CardElement]:
    """Times that do not fit, and a row that says otherwise about the mayor; the rest is told before posting."""
    found = [one for one in agenda_warnings(agenda, meeting) if one.concern in AT_ONCE]
    return [warning(warning_line(reader, agenda, one)) for one in found]


async def _actions(reader: Reader, args: View, agenda: Agenda) -> list[ActionElement]:
    undo = await _undo(reader)
    show = button(reader.say("button-show-agenda"), "agenda.show", meeting=agenda.meeting)
    posted = await last_posted(reader.tx, agenda.meeting)
    if posted is None or not changes(posted.agenda, agenda):
        return [undo, show]
    update = primary(reader.say("button-update-post"), "agenda.preview", meeting=agenda.meeting)
    return [update, undo, show]


async def _undo(reader: Reader) -> ActionElement:
    """Of the change that was just made; the button of an earlier card takes nothing back."""
    edit = await reader.tx.get(EDITS, reader.person.key)
    return button(reader.say("button-undo"), "agenda.undo", edit=edit.at.isoformat() if edit else "")


async def undone(reader: Reader, args: View) -> Message | None:
    """The change that was taken back, and how the agenda stands."""
    if not _makes_agenda(reader):
        return None
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting")) if args.arg("meeting") else None
    text = reader.say("undone", at=args.arg("at"))
    agenda = await reader.tx.get(AGENDAS, meeting.key) if meeting else None
    if meeting is None or agenda is None:
        return Message(text)
    opening = reader.say("agenda-of-day", day=reader.short_meeting_day(meeting), text=text)
    show = button(reader.say("button-show-agenda"), "agenda.show", meeting=meeting.key)
    posted = await last_posted(reader.tx, meeting.key)
    body: list[CardElement] = [line(opening)]
    if posted is not None and changes(posted.agenda, agenda):
        body.append(line(reader.say("undone-posted"), subtle=True))
    return Message(opening, card(body, [show]))


async def points_moved(reader: Reader, args: View) -> Message | None:
    """Points of the forward plan that were added, moved, set to wait or taken out."""
    if not _makes_agenda(reader) or args.arg("did") not in POINTS:
        return None
    source = await reader.tx.get(MEETINGS, args.arg("meeting")) if args.arg("meeting") else None
    target = await reader.tx.get(MEETINGS, args.arg("to")) if args.arg("to") else None
    points = await _points(reader, args)
    named = [title_of_point(reader, point) for point in points]
    locked = [f" {CLOSED_MARK}" if point.closed else "" for point in points]
    titles = [f"{p.code} {title}{lock}" for p, title, lock in zip(points, named, locked, strict=True)]
    if args.arg("number") and points:
        titles = [reader.say("the-item", number=args.arg("number"), title=named[0])]
    text = reader.say(
        f"points-{Did(args.arg('did'))}",
        titles=reader.words.listing(titles),
        day=reader.meeting_day(target) if target else "",
    )
    first = source or target
    day = reader.words.short_day(first.date) if first else ""
    opening = reader.say("agenda-of-day", day=day, text=text) if day else reader.say("plan-of", text=text)
    body: list[CardElement] = [line(opening)]
    if source and await _numbers_stand(reader, args, source.key):
        body.append(line(reader.say("numbers-stand"), subtle=True))
    agenda = await reader.tx.get(AGENDAS, target.key) if target else None
    body += _warnings(reader, agenda, target) if target and agenda else []
    return Message(opening, card(body, await _plan_actions(reader, source)))


async def _points(reader: Reader, args: View) -> list[ForwardPoint]:
    """Where they are now, else where they were before the change."""
    edit = await reader.tx.get(EDITS, reader.person.key)
    meetings = [*await reader.tx.query(MEETINGS), *(edit.before.meetings if edit else ())]
    waiting = [one.point for one in (await plan_of(reader.tx)).awaiting]
    earlier = [one.point for one in (edit.before.awaiting or ())] if edit else []
    known = [*(point for meeting in meetings for point in meeting.points), *waiting, *earlier]
    codes = args.arg("codes").split(",")
    return [point for code in codes if (point := next((p for p in known if p.code == code), None))]


async def _plan_actions(reader: Reader, source: Meeting | None) -> list[ActionElement]:
    undo = await _undo(reader)
    posted = await last_posted(reader.tx, source.key) if source else None
    agenda = await reader.tx.get(AGENDAS, source.key) if source else None
    if source is None or posted is None or agenda is None or not changes(posted.agenda, agenda):
        return [undo]
    update = primary(reader.say("button-update-post"), "agenda.preview", meeting=source.key)
    return [update, undo]
