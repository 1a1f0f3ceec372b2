"""The agenda as a channel sees it, as the secretary works on it, its red items and what has changed (A02, A04, C01)."""

from datetime import date, time

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.answers import correction_line
from dialogs.cards.follow_the_round import counts_line
from dialogs.cards.notices import own_reds
from dialogs.cards.parts import (
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
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import CHANNEL, Action, may, visible
from domain.agenda import Agenda, AgendaItem, Change, by_time, changes, open_variant, overruns
from domain.delivery import View
from domain.meetings import Meeting
from domain.reports import Colour
from domain.standing import RoundStatus, Standing
from usecases.collections import AGENDAS, CHANNELS, MEETINGS, POSTED, ROUNDS, PostedAgenda
from usecases.post_agenda import last_posted
from usecases.round_status import round_status

ISO_DASHES = 2
CLOSED_MARK = "🔒"
COMING = 6


async def agenda_post(reader: Reader, args: View) -> Message | None:
    """The post in the channel: always the open variant, whoever renders it."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    posted = await last_posted(reader.tx, args.arg("meeting"))
    if meeting is None or posted is None or not meeting.is_on:
        return None
    return await _post(reader, meeting, posted.agenda, await _sent_by(reader, posted))


async def _post(reader: Reader, meeting: Meeting, agenda: Agenda, sent: str) -> Message:
    opening = agenda_heading(reader, meeting)
    body: list[CardElement] = [heading(opening)]
    place = f"{meeting.place} · " if meeting.place else ""
    body.append(line(place + reader.say("mayor-attends" if meeting.mayor else "mayor-absent")))
    if status := await status_of_agenda(reader, agenda):
        body.append(line(_status_line(reader, status)))
    body += [section(*item_lines(reader, open_variant(agenda))), section(line(sent, subtle=True))]
    return Message(opening, card(body))


def agenda_heading(reader: Reader, meeting: Meeting) -> str:
    return reader.say(
        "agenda-heading",
        forum=meeting.forum,
        day=reader.words.full_day(meeting.date),
        span=reader.words.span(meeting.start, meeting.end),
    )


async def status_of_agenda(reader: Reader, agenda: Agenda) -> RoundStatus | None:
    """The settled round the plan item shows, as the channel may see it."""
    if agenda.plan_item() is None or not agenda.snapshot:
        return None
    round_ = await reader.tx.get(ROUNDS, agenda.snapshot.rpartition("/")[0])
    return visible(await round_status(reader.tx, round_), CHANNEL) if round_ else None


def _status_line(reader: Reader, status: RoundStatus) -> str:
    at = reader.short_moment(status.snapshot.at) if status.snapshot else ""
    return f"{reader.say('initiatives-as-of', at=at)}: {counts_line(reader, status)}"


def item_lines(reader: Reader, agenda: Agenda) -> list[CardElement]:
    """The time, and beside it number and title, in the order the items are taken; of a closed one nothing more."""
    rows: list[CardElement] = [beside(_start(reader, i), line(_title(reader, i))) for i in _in_order(agenda)]
    ends = line(reader.say("meeting-ends"), subtle=True)
    return [*rows, beside(reader.words.full_clock(agenda.end), ends)]


def _in_order(agenda: Agenda) -> list[AgendaItem]:
    """By time; an item without one stands after the item before it."""
    order: list[tuple[time, int, AgendaItem]] = []
    last = time.min
    for item in agenda.items:
        last = item.start or last
        order.append((last, item.number, item))
    return [item for _, _, item in sorted(order, key=lambda row: row[:2])]


def _start(reader: Reader, item: AgendaItem) -> str:
    return reader.words.full_clock(item.start) if item.start else ""


def _title(reader: Reader, item: AgendaItem) -> str:
    closed = f" {CLOSED_MARK}\N{NO-BREAK SPACE}{reader.say('closed-item')}" if item.closed else ""
    return f"{item.number}. {item.title}{closed}"


async def red_reply(reader: Reader, args: View) -> Message | None:
    """The red items as a reply in the post's thread."""
    posted = await last_posted(reader.tx, args.arg("meeting"))
    if posted is None:
        return None
    return await _reds_of(reader, posted.agenda)


async def _reds_of(reader: Reader, agenda: Agenda) -> Message | None:
    status, item = await status_of_agenda(reader, agenda), agenda.plan_item()
    if status is None or item is None:
        return None
    at = reader.short_moment(status.snapshot.at) if status.snapshot else ""
    return await _reds(reader, status, reader.say("red-reply", number=item.number, at=at))


async def red_alone(reader: Reader, args: View) -> Message | None:
    """The red items without an agenda (`post røde`)."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    status = visible(await round_status(reader.tx, round_), CHANNEL)
    if status.snapshot is None:
        return None
    at, month = reader.short_moment(status.snapshot.at), reader.month(round_.month)
    return await _reds(reader, status, reader.say("red-alone", month=month, at=at))


async def _reds(reader: Reader, status: RoundStatus, opening: str) -> Message:
    reds = status.of_colour(Colour.RED)
    body: list[CardElement] = [heading(opening)]
    if not reds:
        body.append(line(reader.say("no-reds", month=reader.month(status.round.month))))
    shown, shortened = fitting([(section(*_red(reader, s)), line(_red_title(reader, s))) for s in reds])
    body += shown
    if shortened:
        body.append(line(reader.say("shown-in-short", count=shortened), subtle=True))
    corrected = [s for s in status.corrections() if s not in reds]
    body += [line(f"{title_of(s.initiative)}: {correction_line(reader, s)}") for s in corrected]
    if missing := status.not_received():
        titles = reader.words.listing([s.initiative.title for s in missing])
        body.append(section(line(reader.say("not-received-list", titles=titles))))
    return Message(opening, card(body))


def _red(reader: Reader, standing: Standing) -> list[CardElement]:
    elements: list[CardElement] = [line(_red_title(reader, standing), bold=True)]
    report = standing.shown
    if report:
        if report.text:
            elements.append(line(report.text))
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
    """What the channel will see, the warnings, and the question; only the secretariat gets this far."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    agenda = await reader.tx.get(AGENDAS, args.arg("meeting"))
    if meeting is None or agenda is None:
        return None
    posted = await last_posted(reader.tx, meeting.key)
    still = reader.say("agenda-will-be-changed" if posted else "agenda-will-be-sent")
    shown = await _post(reader, meeting, agenda, still)
    key = "preview-again" if posted else "preview"
    opening = reader.say(key, day=reader.words.day(meeting.date))
    body: list[CardElement] = [line(opening, bold=True)]
    if posted:
        body += [line(f"– {change_line(reader, c)}") for c in changes(posted.agenda, agenda)]
    body += [warning(text) for text in await warnings(reader, meeting, agenda)]
    body.append(section(*(shown.card.body if shown.card and shown.card.body else [])))
    reds = None if posted else await _reds_of(reader, agenda)
    actions = _yes_or_not_now(reader, agenda, "button-change-post" if posted else "button-post")
    if reds is None or reds.card is None:
        return Message(opening, card(body, actions))
    thread = [line(reader.say("preview-thread"), subtle=True), *(reds.card.body or [])]
    return Message(opening, card(body), card(thread, actions))


def _yes_or_not_now(reader: Reader, agenda: Agenda, yes: str) -> list[ActionElement]:
    data = {"meeting": agenda.meeting, "version": str(agenda.version)}
    return [
        primary(reader.say(yes), "agenda.post.confirm", **data),
        button(reader.say("button-not-now"), "question.no"),
    ]


async def warnings(reader: Reader, meeting: Meeting, agenda: Agenda) -> list[str]:
    """What the secretary should know before posting, one sentence each."""
    found = []
    if agenda.plan_item() is not None and not agenda.snapshot:
        found.append(reader.say("warn-not-settled"))
    if overruns(agenda, reader.board.agenda):
        found.append(reader.say("warn-overrun", end=reader.words.clock(agenda.end)))
    starts = [item.start for item in by_time(agenda)]
    if len(starts) != len(set(starts)):
        found.append(reader.say("warn-same-time"))
    if not reader.board.calendar.is_working(meeting.date):
        found.append(reader.say("warn-closed-day", day=reader.words.day(meeting.date)))
    if await reader.tx.get(CHANNELS, "direktionen") is None:
        found.append(reader.say("refused-no-channel"))
    return found


async def agenda_view(reader: Reader, args: View) -> Message | None:
    """The agenda as the secretary works on it: real titles, in private; as the channel sees it for anybody else."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    agenda = await reader.tx.get(AGENDAS, args.arg("meeting"))
    if meeting is None or agenda is None:
        return None
    opening = agenda_heading(reader, meeting)
    person = reader.audience.person
    works_on_it = bool(args.arg("real")) and person is not None and may(person, Action.MAKE_AGENDA)
    shown = agenda if works_on_it else open_variant(agenda)
    body: list[CardElement] = [heading(opening), *item_lines(reader, shown)]
    body += _portfolio(reader, agenda)
    if not works_on_it:
        return Message(opening, card(body))
    posted = await last_posted(reader.tx, meeting.key)
    body += [warning(text) for text in await warnings(reader, meeting, agenda)]
    if posted is None:
        return Message(opening, card(body, [_preview(reader, meeting, "button-post-agenda")]))
    body.append(section(line(await _sent_by(reader, posted), subtle=True)))
    changed = changes(posted.agenda, agenda)
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
        rows.append(beside(_short(row.date), line(f"{text} ({row.note})" if row.note else text)))
    return [section(line(reader.say("portfolio"), bold=True), *rows)] if rows else []


async def agenda_changed(reader: Reader, args: View) -> Message | None:
    """One reply in the thread that says what has changed since the channel last saw it."""
    was = await reader.tx.get(POSTED, args.arg("was"))
    now = await reader.tx.get(POSTED, args.arg("now"))
    if was is None or now is None:
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
    return Message(reader.say("agenda-cancelled", day=day, reason=meeting.reason or "-"))


def change_line(reader: Reader, change: Change) -> str:
    return reader.say(
        f"change-{change.kind}",
        title=change.title,
        number=change.number,
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
    posted = await last_posted(reader.tx, meeting.key)
    when = {
        "day": reader.words.day(meeting.date),
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
    told, day = [], reader.words.day(meeting.date)
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
    return told + [reader.say("slot-named", at=reader.words.at(row.start), day=day) for row in named]


async def forward_plan(reader: Reader, args: View) -> Message | None:
    """The coming meetings with what is planned for them; of a closed point nothing (C04)."""
    today = reader.board.day(reader.now)
    coming = sorted((m for m in await reader.tx.query(MEETINGS) if m.date >= today), key=lambda m: m.date)
    opening = reader.say("portfolio")
    if not coming:
        return Message(reader.say("no-meeting"))
    rows = [beside(_short(meeting.date), line(_planned(reader, meeting))) for meeting in coming[:COMING]]
    return Message(opening, card([heading(opening), *rows]))


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"


def _planned(reader: Reader, meeting: Meeting) -> str:
    if not meeting.is_on:
        return reader.say("cancelled", reason=meeting.reason or "-")
    plan = [reader.say("plan-point")] if meeting.plan_point else []
    points = [reader.board.agenda.closed_title if p.closed else p.title for p in meeting.points]
    return "; ".join([*plan, *points]) or "–"


async def next_meeting_view(reader: Reader, args: View) -> Message | None:
    """The next meeting: when, where, what is planned; closed points without their title."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None:
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
