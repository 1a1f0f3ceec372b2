"""Before the meeting: what is on, own area's reds, the OBS list, and what one has to follow up on (S07, S19, F08)."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards.agenda_item import agenda_shown
from dialogs.cards.agenda_post import CLOSED_MARK
from dialogs.cards.answers import as_of, title_line, visible_status
from dialogs.cards.documents import open_agenda
from dialogs.cards.follow_ups import about, when
from dialogs.cards.narrowing import narrowed
from dialogs.cards.parts import card, first_line, heading, line, section
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.delivery import View, view
from domain.meetings import Meeting
from domain.people import Role
from domain.reports import Colour
from domain.standing import RoundStatus
from usecases.collections import MEETINGS
from usecases.obs_list import points_on, printed_point
from usecases.open_follow_ups import open_follow_ups
from usecases.post_agenda import last_seen
from usecases.round_now import with_history

MOST = 8


async def briefing(reader: Reader, args: View) -> Message | None:
    """In private alone; the agenda as the reader may see it."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None or not may(reader.person, Action.GET_DIGEST):
        return None
    opening = reader.say(
        "briefing", day=reader.meeting_day(meeting), span=reader.words.span(meeting.start, meeting.end)
    )
    body: list[CardElement] = [heading(opening), *await _agenda(reader, meeting)]
    status = await visible_status(reader)
    if status is not None:
        body += await _reds(reader, status)
        body += await _obs(reader, meeting)
    body += await _own(reader)
    posted = await last_seen(reader.tx, meeting.key)
    return Message(opening, card(body, open_agenda(reader, posted.agenda) if posted else []))


async def _agenda(reader: Reader, meeting: Meeting) -> list[CardElement]:
    agenda = await agenda_shown(reader, meeting.key)
    if agenda is None:
        return [section(line(reader.say("briefing-no-agenda")))]
    titles = [f"{i.number}. {i.title}{f' {CLOSED_MARK}' if i.closed else ''}" for i in agenda.items]
    return [_part(reader, "briefing-agenda", titles)]


async def _reds(reader: Reader, status: RoundStatus) -> list[CardElement]:
    """Of the own area for a director, of all for finance; with the first line of what the chief says."""
    scope = {"scope": "mine"} if reader.person.has(Role.DIRECTOR) else {}
    mine, _ = await narrowed(reader, status, view("", **scope))
    keys = [s.initiative.key for s in mine.of_colour(Colour.RED)]
    known = await with_history(reader.tx, mine, keys)
    found = [s for key in keys if (s := known.of(key)) is not None and s.shown is not None]
    lines = [f"{title_line(reader, s)} {first_line(s.shown, reader.words)}".strip() for s in found if s.shown]
    title = "briefing-reds" if scope else "briefing-reds-all"
    told = _part(reader, title, lines or [reader.say("briefing-no-reds")])
    return [told, line(as_of(reader, status), subtle=True)]


async def _obs(reader: Reader, meeting: Meeting) -> list[CardElement]:
    points = await points_on(reader.tx, meeting.key)
    if not points:
        return []
    printed = [await printed_point(reader.tx, reader.board, point) for point in points]
    lines = [
        f"OBS · {p.level}: {p.subject or reader.words.listing(p.titles)} · {p.wanted}".rstrip(" ·")
        for p in printed
    ]
    return [_part(reader, "briefing-obs", lines)]


async def _own(reader: Reader) -> list[CardElement]:
    found = await open_follow_ups(reader.tx, people=[reader.person.key], reader=reader.person)
    lines = [f"{about(reader, f)} · {when(reader, f.due)}" for f in found]
    return [_part(reader, "briefing-follow-ups", lines)] if lines else []


def _part(reader: Reader, title: str, lines: Sequence[str]) -> CardElement:
    rest = [line(reader.say("and-more", count=len(lines) - MOST), subtle=True)] if len(lines) > MOST else []
    return section(line(reader.say(title), bold=True), *(line(f"– {text}") for text in lines[:MOST]), *rest)
