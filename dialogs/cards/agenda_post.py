"""The agenda as a channel sees it, as the secretary works on it, its red items and what has changed (A02, A04, C01)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.answers import correction_line
from dialogs.cards.appendix_text import edited_line
from dialogs.cards.documents import open_agenda, open_draft
from dialogs.cards.draft_state import draft_lines, unapproved
from dialogs.cards.focus import looked_at
from dialogs.cards.follow_the_round import counts_line, not_received_lines
from dialogs.cards.follow_up_lists import on_agenda
from dialogs.cards.notices import own_reds
from dialogs.cards.obs import ROOM as ROOM_BESIDE_OBS
from dialogs.cards.obs import obs_in_channel
from dialogs.cards.own_warnings import own_warnings
from dialogs.cards.parts import (
    ROOM,
    beside,
    button,
    card,
    fitting,
    heading,
    labelled,
    line,
    primary,
    section,
    title_of,
    warning,
)
from dialogs.cards.posted_document import document_warnings
from dialogs.message import Message
from dialogs.reader import Reader
from documents.papers.portfolio import note_of
from documents.reading.forum_deadlines import forum_deadlines
from domain.access import CHANNEL, Action, may, visible
from domain.agenda import Agenda, AgendaItem, ItemKind, open_variant
from domain.agenda_changes import Change, changes
from domain.closed import as_read_by, reads
from domain.delivery import View
from domain.items import Participant
from domain.meetings import ForwardPoint, Meeting
from domain.reports import Colour
from domain.standing import RoundStatus, Standing
from domain.timetable import Row, SlotKind
from texts import Words
from usecases.bind_channel import channel_of
from usecases.collections import AGENDAS, MEETINGS, POSTED, ROUNDS, PostedAgenda
from usecases.forward_plan import plan_of
from usecases.obs_list import points_on, printed_obs
from usecases.post_agenda import is_under_way, last_posted, last_seen
from usecases.round_status import latest_snapshot, round_status

ISO_DASHES = 2
CLOSED_MARK = "🔒"
COMING = 6
MANY = 1000
BETWEEN = frozenset({SlotKind.PART, SlotKind.FREE, SlotKind.PAUSE, SlotKind.LUNCH})


async def agenda_post(reader: Reader, args: View) -> Message | None:
    """The post in the channel: always the open variant, whoever renders it."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    posted = await last_posted(reader.tx, args.arg("meeting"))
    if meeting is None or posted is None or not meeting.is_on or not reader.audience.hears_of(meeting):
        return None
    if reader.audience.person and not may(reader.person, Action.SEE_AGENDA):
        # A member of the forum sees what its channel does.
        reader = replace(reader, audience=CHANNEL)
    sent = await _sent_by(reader, posted)
    return await _post(reader, meeting, posted.agenda, sent, open_agenda(reader, posted.agenda))


async def _post(
    reader: Reader, meeting: Meeting, agenda: Agenda, sent: str, actions: Sequence[ActionElement] = ()
) -> Message:
    opening = agenda_heading(reader, meeting)
    body: list[CardElement] = [heading(opening)]
    place = f"{meeting.place} · " if meeting.place else ""
    body.append(line(place + _mayor(reader, agenda)))
    if status := await status_of_agenda(reader, agenda):
        body.append(line(_status_line(reader, status)))
        body += await looked_at(reader, meeting.key)
        body += corrected_lines(reader, status)
    body += [section(*item_lines(reader, open_variant(agenda))), section(line(sent, subtle=True))]
    return Message(opening, card(body, actions))


def _mayor(reader: Reader, agenda: Agenda) -> str:
    """Item 1 alone is the whole meeting's."""
    others = [str(item.number) for item in agenda.items if item.key in agenda.mayor]
    if not others:
        return reader.say("mayor-absent")
    if agenda.mayor == (ItemKind.PROTOCOLS.value,):
        return reader.say("mayor-attends")
    return reader.say("mayor-attends-items", numbers=reader.words.listing(others))


def agenda_heading(reader: Reader, meeting: Meeting) -> str:
    return reader.say(
        "agenda-heading",
        forum=meeting.forum,
        day=reader.words.full_day(meeting.date),
        span=reader.words.span(meeting.start, meeting.end),
    )


async def status_of_agenda(reader: Reader, agenda: Agenda) -> RoundStatus | None:
    """The settled round the plan item shows, as the channel may see it; nothing of it where that item is closed."""
    item = agenda.plan_item()
    if item is None or item.closed or not agenda.snapshot:
        return None
    round_ = await reader.tx.get(ROUNDS, agenda.snapshot.rpartition("/")[0])
    return visible(await round_status(reader.tx, round_), CHANNEL) if round_ else None


def _status_line(reader: Reader, status: RoundStatus) -> str:
    at = reader.short_moment(status.snapshot.at) if status.snapshot else ""
    return f"{reader.say('initiatives-as-of', at=at)}: {counts_line(reader, status)}"


def corrected_lines(reader: Reader, status: RoundStatus, but: Sequence[Standing] = ()) -> list[CardElement]:
    """What has been said since the opgørelse, marked beside it: `Flådestyring: rettet 24. maj: gul → rød`."""
    corrected = [s for s in status.corrections() if s not in but]
    taken_back = [s for s in status.standings if s.is_taken_back and s not in but]
    return [
        *(line(f"{title_of(s.initiative)}: {correction_line(reader, s)}") for s in corrected),
        *(line(f"{title_of(s.initiative)}: {reader.say('taken-back')}") for s in taken_back),
    ]


def item_lines(reader: Reader, agenda: Agenda, *, works_on_it: bool = False) -> list[CardElement]:
    """The time, and beside it number and title, in the order the items are taken; of a closed one nothing more."""
    rows = [_item_row(reader, agenda, item, works_on_it=works_on_it) for item in agenda.items]
    rows += [
        (row.start, MANY, (_between(reader, agenda, row), _between(reader, agenda, row)))
        for row in agenda.rows()
        if row.slot.kind in BETWEEN
    ]
    ordered = [shown for _, _, shown in sorted(rows, key=lambda row: row[:2])]
    shown, shortened = fitting(ordered)
    ends = line(reader.say("meeting-ends"), subtle=True)
    shown.append(beside(reader.words.full_clock(agenda.end), ends))
    if shortened and works_on_it:
        shown.append(line(reader.say("items-in-short", count=shortened), subtle=True))
    return shown


def _item_row(
    reader: Reader, agenda: Agenda, item: AgendaItem, *, works_on_it: bool
) -> tuple[time, int, tuple[CardElement, CardElement]]:
    """In full and in short; an item without a time stands after the item before it."""
    before = [i.start for i in agenda.items if i.start and i.number <= item.number]
    at = item.start or (before[-1] if before else time.min)
    short = beside(_start(reader, item), line(_title(reader, item)))
    if not works_on_it:
        return at, item.number, (short, short)
    details = _details(reader, agenda, item)
    return at, item.number, (beside(_start(reader, item), line(_title(reader, item)), *details), short)


def _between(reader: Reader, agenda: Agenda, row: Row) -> CardElement:
    """A row that is no item's own, or a further one of an item, which may have no title to be shown."""
    item = agenda.item(row.slot.item) if row.slot.item else None
    title = row.slot.title or (item.title if item else "")
    return beside(reader.words.full_clock(row.start), line(f"– {title}" if item else title, subtle=True))


def _details(reader: Reader, agenda: Agenda, item: AgendaItem) -> list[CardElement]:
    """Beneath the title, for whoever works on it: who comes, what is attached, what is wanted."""
    people = reader.words.listing([participant_shown(reader, one) for one in item.content.participants])
    files = "; ".join(" ".join(p for p in (a.title, a.doc_no) if p) for a in item.content.attachments)
    told = [
        " · ".join(part for part in (item.content.kle, item.content.case_no, item.note) if part),
        reader.say("item-people", names=people) if people else "",
        reader.say("item-attachments", titles=files) if files else "",
        reader.say("item-wanted", text=item.content.wanted) if item.content.wanted else "",
        reader.say("item-mayor") if item.key in agenda.mayor and item.number > 1 else "",
        reader.say("item-public", title=item.public_title) if item.closed else "",
    ]
    return [line(text, subtle=True) for text in told if text]


def participant_shown(reader: Reader, one: Participant) -> str:
    name = " ".join(part for part in (one.title, one.name) if part)
    unit = f" ({one.unit})" if one.unit else ""
    return f"{name}{unit} {reader.say('via-teams')}" if one.via_teams else f"{name}{unit}"


def _start(reader: Reader, item: AgendaItem) -> str:
    return reader.words.full_clock(item.start) if item.start else ""


def _title(reader: Reader, item: AgendaItem) -> str:
    closed = f" {CLOSED_MARK}\N{NO-BREAK SPACE}{reader.say('closed-item')}" if item.closed else ""
    return f"{item.number}. {item.title}{closed}"


async def red_reply(reader: Reader, args: View) -> Message | None:
    """The red items as a reply in the post's thread."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    posted = await last_posted(reader.tx, args.arg("meeting"))
    if posted is None or meeting is None or not reader.audience.hears_of(meeting):
        return None
    return await _reds_of(reader, posted.agenda)


async def _reds_of(reader: Reader, agenda: Agenda) -> Message | None:
    status, item = await status_of_agenda(reader, agenda), agenda.plan_item()
    if status is None or item is None:
        return None
    at = reader.short_moment(status.snapshot.at) if status.snapshot else ""
    flagged = await points_on(reader.tx, status.round.meeting)
    opening = reader.say("red-reply-obs" if flagged else "red-reply", number=item.number, at=at)
    return await _reds(reader, status, opening)


async def red_alone(reader: Reader, args: View) -> Message | None:
    """The red items without an agenda (`post røde`)."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    status = visible(await round_status(reader.tx, round_), CHANNEL)
    if status.snapshot is None:
        return None
    at, month = reader.short_moment(status.snapshot.at), reader.month(round_.month)
    flagged = await points_on(reader.tx, round_.meeting)
    opening = reader.say("red-alone-obs" if flagged else "red-alone", month=month, at=at)
    return await _reds(reader, status, opening)


async def red_preview(reader: Reader, args: View) -> Message | None:
    """What `post røde` will show the channel, in its language, and the question; `answered` as in any question."""
    shown = await red_alone(replace(reader, words=Words()), args)
    if shown is None or shown.card is None or not may(reader.person, Action.POST):
        return None
    opening = reader.say("ask-post-red")
    body = [line(opening, bold=True), section(*(shown.card.body or []))]
    if args.arg("answered"):
        said = reader.say("answered", answer=reader.say(args.arg("answered")))
        return Message(opening, card([*body, line(said, subtle=True)]))
    actions = [
        primary(reader.say("button-yes"), args.arg("act"), round=args.arg("round")),
        button(reader.say("button-no"), "question.no", of=args.arg("act")),
    ]
    return Message(opening, card(body, actions))


async def moved_posted(reader: Reader, args: View) -> Message | None:
    """The meeting is moved, but not the post in the channel, which is one tap away."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    posted = await last_posted(reader.tx, args.arg("meeting"))
    if meeting is None or posted is None or not may(reader.person, Action.POST):
        return None
    day, start = posted.agenda.day or meeting.date, posted.agenda.start or meeting.start
    text = reader.say("moved-posted", was=f"{reader.words.day(day)} {reader.words.at(start)}")
    return Message(text, card([line(text)], [_preview(reader, meeting, "button-update-post")]))


async def _reds(reader: Reader, status: RoundStatus, opening: str) -> Message:
    reds = status.of_colour(Colour.RED)
    obs = await printed_obs(reader.tx, reader.board, status.round.meeting)
    body: list[CardElement] = [heading(opening), *await obs_in_channel(reader, obs)]
    if not reds:
        body.append(line(reader.say("no-reds", month=reader.month(status.round.month))))
    in_full = [
        (section(*_red(reader, s, await edited_line(reader, s))), line(_red_title(reader, s))) for s in reds
    ]
    shown, shortened = fitting(in_full, ROOM_BESIDE_OBS if obs else ROOM)
    body += shown
    if shortened:
        body.append(line(reader.say("shown-in-short", count=shortened), subtle=True))
    body += corrected_lines(reader, status, but=reds)
    return Message(opening, card([*body, *not_received_lines(reader, status)]))


def _red(reader: Reader, standing: Standing, edited: Sequence[CardElement]) -> list[CardElement]:
    elements: list[CardElement] = [line(_red_title(reader, standing), bold=True)]
    report = standing.shown
    if report:
        if standing.text:
            elements += [line(standing.text), *edited]
        reasons = reader.words.listing([reader.say(f"background-{b}") for b in report.backgrounds])
        elements.append(labelled(reader.say("label-background"), reasons))
        elements.append(labelled(reader.say("label-ask"), report.ask))
    if standing.correction:
        elements.append(line(correction_line(reader, standing)))
    if standing.is_taken_back:
        elements.append(line(reader.say("taken-back")))
    return elements


def _red_title(reader: Reader, standing: Standing) -> str:
    marks = [reader.colour(Colour.RED), title_of(standing.initiative)]
    if standing.red_since:
        marks.append(reader.say("red-since", month=reader.month(standing.red_since)))
    return " · ".join(marks)


async def agenda_preview(reader: Reader, args: View) -> Message | None:
    """What the channel will see in its own language, the warnings, and, with `act`, the question; only the secretariat
    gets this far. `answered` as in any question, of which `again` was about a post that stands.
    """
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    agenda = await reader.tx.get(AGENDAS, args.arg("meeting"))
    if meeting is None or agenda is None or not may(reader.person, Action.POST):
        return None
    is_answered = bool(args.arg("answered"))
    posted = None if is_answered else await last_posted(reader.tx, meeting.key)
    again = bool(posted or args.arg("again"))
    still = reader.say("agenda-will-be-changed" if again else "agenda-will-be-sent")
    channel = replace(reader, words=Words())
    shown = await _post(channel, meeting, agenda, _answer(reader, args) if is_answered else still)
    asked = "preview-again" if again else "preview"
    only_shown = "preview-again-shown" if again else "preview-shown"
    key = asked if args.arg("act") else only_shown
    opening = reader.say(key, day=reader.meeting_day(meeting))
    body: list[CardElement] = [line(opening, bold=True)]
    if posted:
        body += [line(f"– {change_line(channel, c)}") for c in changes(posted.agenda, agenda)]
    if not is_answered:
        body += [warning(text) for text in await warnings(reader, meeting, agenda)]
        body += [warning(text) for text in await unapproved(reader, agenda)]
    body.append(section(*(shown.card.body if shown.card and shown.card.body else [])))
    reds = await _reds_of(channel, agenda) if not again or _brings_reds(posted, agenda) else None
    actions = _answers(reader, agenda, args, "button-change-post" if again else "button-post")
    draft = [] if is_answered else open_draft(reader, meeting.key)
    if reds is None or reds.card is None:
        return Message(opening, card(body, [*draft, *actions]))
    thread = [line(reader.say("preview-thread"), subtle=True), *(reds.card.body or [])]
    return Message(opening, card(body, draft), card(thread, actions))


def _brings_reds(posted: PostedAgenda | None, agenda: Agenda) -> bool:
    """Whether a changed post is the first one whose status is settled."""
    return bool(posted and agenda.snapshot and not posted.agenda.snapshot)


def _answer(reader: Reader, args: View) -> str:
    return reader.say("answered", answer=reader.say(args.arg("answered")))


def _answers(reader: Reader, agenda: Agenda, args: View, yes: str) -> list[ActionElement]:
    """None where it is only shown, or answered already."""
    return _yes_or_not_now(reader, agenda, yes) if args.arg("act") and not args.arg("answered") else []


def _yes_or_not_now(reader: Reader, agenda: Agenda, yes: str) -> list[ActionElement]:
    data = {"meeting": agenda.meeting, "version": str(agenda.version)}
    return [
        primary(reader.say(yes), "agenda.post.confirm", **data),
        button(reader.say("button-not-now"), "question.no", of="agenda.post.confirm"),
    ]


async def warnings(reader: Reader, meeting: Meeting, agenda: Agenda) -> list[str]:
    """What the secretary should know before posting, one sentence each."""
    found = []
    if agenda.plan_item() is not None and not agenda.snapshot:
        found.append(await _not_settled(reader, meeting))
    found += await own_warnings(reader, meeting, agenda)
    if not reader.board.calendar.is_working(meeting.date):
        found.append(reader.say("warn-closed-day", day=reader.meeting_day(meeting)))
    forum = reader.board.forum_of(meeting)
    if await channel_of(reader.tx, forum) is None:
        found.append(reader.say("refused-no-channel", forum=reader.forum(forum)))
    found += await document_warnings(reader, agenda)
    return found


async def _not_settled(reader: Reader, meeting: Meeting) -> str:
    """The agenda has no opgørelse: there is none, or it was made since."""
    for round_ in await reader.tx.query(ROUNDS, meeting=meeting.key):
        if snapshot := await latest_snapshot(reader.tx, round_.key):
            return reader.say("warn-settled-since", at=reader.short_moment(snapshot.at))
    return reader.say("warn-not-settled")


async def agenda_view(reader: Reader, args: View) -> Message | None:
    """The agenda as the secretary works on it: real titles, in private; as the channel sees it for anybody else."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    agenda = await reader.tx.get(AGENDAS, args.arg("meeting"))
    if meeting is None or agenda is None:
        return None
    opening = agenda_heading(reader, meeting)
    person = reader.audience.person
    works_on_it = bool(args.arg("real")) and person is not None and may(person, Action.MAKE_AGENDA)
    shown = as_read_by(agenda, person) if works_on_it else open_variant(agenda)
    body: list[CardElement] = [heading(opening), *item_lines(reader, shown, works_on_it=works_on_it)]
    body += await looked_at(reader, meeting.key) if works_on_it else []
    body += _portfolio(reader, agenda)
    if not works_on_it:
        return Message(opening, card(body))
    body += await on_agenda(reader, meeting)
    posted = await last_posted(reader.tx, meeting.key)
    body += [line(text, subtle=True) for text in await draft_lines(reader, agenda)]
    body += [warning(text) for text in await warnings(reader, meeting, shown)]
    if posted is None:
        return Message(opening, card(body, [_preview(reader, meeting, "button-post-agenda")]))
    under_way = await is_under_way(reader.tx, posted)
    waits = reader.say("post-under-way", day=reader.meeting_day(meeting))
    body.append(section(line(waits if under_way else await _sent_by(reader, posted), subtle=True)))
    changed = [] if under_way else changes(posted.agenda, agenda)
    return Message(opening, card(body, [_preview(reader, meeting, "button-update-post")] if changed else []))


def _preview(reader: Reader, meeting: Meeting, key: str) -> ActionElement:
    return primary(reader.say(key), "agenda.preview", meeting=meeting.key)


async def _sent_by(reader: Reader, posted: PostedAgenda) -> str:
    return reader.say("agenda-sent-by", by=await reader.name(posted.by), at=reader.short_moment(posted.at))


def _portfolio(reader: Reader, agenda: Agenda) -> list[CardElement]:
    rows: list[CardElement] = []
    for row in agenda.portfolio:
        points = "; ".join(p or reader.board.agenda.closed_title for p in row.points)
        text = reader.say("cancelled", reason=row.cancelled) if row.cancelled else points or "–"
        rows.append(beside(_short(row.date), line(f"{text} {note_of(row)}" if row.note else text)))
    return [section(line(reader.say("portfolio"), bold=True), *rows)] if rows else []


async def agenda_changed(reader: Reader, args: View) -> Message | None:
    """One reply in the thread that says what has changed since the channel last saw it."""
    was = await reader.tx.get(POSTED, args.arg("was"))
    now = await reader.tx.get(POSTED, args.arg("now"))
    stands = await last_posted(reader.tx, now.meeting) if now else None
    if was is None or now is None or stands is None or stands.agenda.version < now.agenda.version:
        return None
    told = [change_line(reader, change) for change in changes(was.agenda, now.agenda)]
    if not told:
        return None
    opening = reader.say("agenda-changed", at=reader.short_moment(now.at))
    return Message(f"{opening} {'; '.join(told)}.")


async def agenda_cancelled(reader: Reader, args: View) -> Message | None:
    """In the thread of an agenda whose meeting has been cancelled."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None or meeting.is_on:
        return None
    day = reader.words.full_day(meeting.date)
    return Message(reader.say("agenda-cancelled", day=day, reason=meeting.reason or reader.say("no-reason")))


def change_line(reader: Reader, change: Change) -> str:
    return reader.say(
        f"change-{change.kind}",
        title=change.title,
        number=change.number,
        moved="yes" if change.now else "no",
        was=_as_written(reader, change.was),
        now=_as_written(reader, change.now),
    )


def _as_written(reader: Reader, value: str) -> str:
    """A number, a time of day or a date, as the reader's language writes it."""
    if value.count("-") == ISO_DASHES:
        return reader.words.day(date.fromisoformat(value))
    hours, point, minutes = value.partition(".")
    return reader.words.full_clock(time(int(hours), int(minutes))) if point else value or "–"


async def my_slot(reader: Reader, args: View) -> Message | None:
    """When the reader's own part comes at the meeting; of the rest of the agenda nothing is told."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None:
        return None
    posted = await last_seen(reader.tx, meeting.key)
    when = {
        "day": reader.meeting_day(meeting),
        "span": reader.words.span(meeting.start, meeting.end),
        "secretariat": reader.board.secretariat,
    }
    if posted is None:
        return Message(reader.say("slot-not-posted", **when))
    return Message(
        " ".join(await _own_slots(reader, meeting, posted.agenda)) or reader.say("slot-none", **when)
    )


async def _own_slots(reader: Reader, meeting: Meeting, agenda: Agenda) -> list[str]:
    """Where own red initiatives are taken, and the rows of the timetable that name the reader."""
    told, day = [], reader.meeting_day(meeting)
    round_ = await reader.tx.get(ROUNDS, agenda.snapshot.rpartition("/")[0]) if agenda.snapshot else None
    titles = reader.words.listing([i.title for i in await own_reds(reader, round_)]) if round_ else ""
    item = agenda.plan_item()
    if item and item.start and titles:
        at, secretariat = reader.words.at(item.start), reader.board.secretariat
        told.append(
            reader.say("slot-red", titles=titles, number=item.number, at=at, day=day, secretariat=secretariat)
        )
    name = reader.person.name.casefold()
    named = [row for row in meeting.timetable if name in f"{row.title} {row.note}".casefold()]
    starts = {row.start for row in named} | {
        row.start for row in agenda.rows() if _is_called(reader, agenda, row)
    }
    return told + [reader.say("slot-named", at=reader.words.at(start), day=day) for start in sorted(starts)]


def _is_called(reader: Reader, agenda: Agenda, row: Row) -> bool:
    """Also to a closed item: the time is one's own, and nothing more is told."""
    item = agenda.item(row.slot.item)
    called = (*row.slot.participants, *(item.content.participants if item else ()))
    return any(one.person == reader.person.key for one in called)


async def forward_plan(reader: Reader, args: View) -> Message | None:
    """The coming meetings with what is planned for them, and what waits for a date; of a closed point nothing (C04)."""
    today = reader.board.day(reader.now)
    forum = reader.board.forum_called(args.arg("forum"))
    known = [m for m in await reader.tx.query(MEETINGS) if forum is None or forum.has(m)]
    coming = sorted((m for m in known if m.date >= today), key=lambda m: m.date)
    waiting = [
        one for one in (await plan_of(reader.tx)).awaiting if forum is None or forum.goes_by(one.forum)
    ]
    opening = reader.say("portfolio-of", forum=reader.forum(forum)) if forum else reader.say("portfolio")
    if not coming and not waiting:
        return Message(reader.say("no-meeting"))
    rows: list[CardElement] = [
        beside(_short(meeting.date), line(_planned(reader, meeting, named=forum is None)))
        for meeting in coming[:COMING]
    ]
    if waiting:
        named = reader.board.has_several and forum is None
        titles = "; ".join(
            _point(reader, one.point) + (f" ({one.forum})" if named else "") for one in waiting
        )
        rows.append(line(reader.say("awaiting-a-date", titles=titles)))
    rows += [line(f"– {text}") for text in _deadlines(reader, coming)]
    return Message(opening, card([heading(opening), *rows]))


def _deadlines(reader: Reader, coming: Sequence[Meeting]) -> list[str]:
    """Towards other forums, and where a point comes too late for one (K05); of closed points nothing."""
    points = [(p.shown, m.date) for m in coming if m.is_on for p in m.points if not p.closed]
    return [
        reader.say(
            "forum-deadline-late" if one.late else "forum-deadline",
            forum=one.forum,
            day=reader.words.short_day(one.day),
            point=one.point,
            planned=reader.words.short_day(one.planned),
        )
        for one in forum_deadlines(points)
    ]


def _point(reader: Reader, point: ForwardPoint) -> str:
    """With its code and real title for whoever makes the agenda."""
    person = reader.audience.person
    if person is None or not may(person, Action.MAKE_AGENDA):
        return point.shown or reader.board.agenda.closed_title
    may_read = not point.closed or reads(person, point)
    note = f" ({point.note})" if point.note and may_read else ""
    closed = f" {CLOSED_MARK}" if point.closed else ""
    return f"{point.code} {title_of_point(reader, point)}{note}{closed}"


def title_of_point(reader: Reader, point: ForwardPoint) -> str:
    """The real title for whoever may read it (C04)."""
    if not point.closed or reads(reader.audience.person, point):
        return point.title
    return point.public_title or reader.board.agenda.closed_title


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"


def _planned(reader: Reader, meeting: Meeting, *, named: bool) -> str:
    """Whose meeting it is stands first where there are several forums."""
    forum = f"{meeting.forum}: " if named and reader.board.has_several else ""
    if not meeting.is_on:
        return forum + reader.say("cancelled", reason=meeting.reason or "-")
    plan = [reader.say("plan-point")] if meeting.plan_point else []
    points = [_point(reader, point) for point in meeting.points]
    return forum + ("; ".join([*plan, *points]) or "–")


async def next_meeting_view(reader: Reader, args: View) -> Message | None:
    """The next meeting: when, where, what is planned; closed points without their title."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None or not reader.audience.hears_of(meeting):
        return None
    opening = reader.say(
        "next-meeting" if meeting.place else "next-meeting-anywhere",
        forum=meeting.forum,
        day=reader.words.day(meeting.date),
        span=reader.words.span(meeting.start, meeting.end),
        place=meeting.place,
    )
    body: list[CardElement] = [heading(opening)]
    if meeting.plan_point:
        body.append(line(f"– {reader.say('plan-point')}"))
    body += [line(f"– {reader.board.agenda.closed_title if p.closed else p.title}") for p in meeting.points]
    if meeting.note:
        body.append(line(meeting.note, subtle=True))
    person = reader.audience.person
    is_making = person and may(person, Action.MAKE_AGENDA) and not await last_posted(reader.tx, meeting.key)
    make = primary(reader.say("button-make-agenda"), "agenda.make", meeting=meeting.key)
    return Message(opening, card(body, [make] if is_making else []))
