"""One initiative month by month: its status, what the board decided, and what was agreed (S03)."""

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.answers import as_of, correction_line, is_seen, removed_initiative
from dialogs.cards.follow_ups import owners_of, when
from dialogs.cards.paging import page_of
from dialogs.cards.parts import button, card, fitting, heading, line, section, title_of
from dialogs.cards.status_form import answer_lines
from dialogs.message import Message
from dialogs.reader import Reader
from documents.papers.heat_chart import coloured
from domain.delivery import View
from domain.follow_ups import FollowUp, FollowUpState
from domain.heat_map import Cell
from domain.plan import Initiative, InitiativeState
from domain.standing import Standing, Visibility
from usecases.collections import INITIATIVES
from usecases.timeline import Event, Month, timeline

AT_A_TIME = 6
IN_A_LINE = 12


async def history(reader: Reader, args: View) -> Message | None:
    """The words "historik for Flådestyring": the newest month first; what is closed only to its readers (C01)."""
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if initiative is None or not is_seen(reader, initiative):
        return None
    months = await timeline(reader.tx, reader.audience, initiative, keeps_closed=reader.board.keeps_closed)
    if args.arg("month"):
        months = [month for month in months if month.status.round.month <= args.arg("month")]
    told = [month for month in months if month.standing.visibility is not Visibility.RECEIVED_ONLY]
    if not told:
        return await _nothing(reader, initiative)
    return await _shown(reader, args, initiative, told)


async def _nothing(reader: Reader, initiative: Initiative) -> Message:
    if initiative.state is InitiativeState.REMOVED:
        return await removed_initiative(reader, initiative)
    return Message(reader.say("history-none", initiative=title_of(initiative)))


async def _shown(reader: Reader, args: View, initiative: Initiative, months: Sequence[Month]) -> Message:
    page = page_of(args, [month.status.round.key for month in months], AT_A_TIME)
    opening = reader.say("history", initiative=title_of(initiative))
    body: list[CardElement] = [heading(opening)]
    if page.is_first:
        if initiative.state is InitiativeState.REMOVED:
            body.append(line((await removed_initiative(reader, initiative)).text))
        body += [line(in_a_line(reader, months)), line(as_of(reader, months[0].status), subtle=True)]
    shown = [month for month in months if month.status.round.key in page.keys]
    parts = [(section(*await _month(reader, m)), section(line(_title(reader, m), bold=True))) for m in shown]
    fitted, shortened = fitting(parts)
    body += fitted
    body += [line(reader.say("shown-in-short", count=shortened), subtle=True)] if shortened else []
    return Message(opening, card(body, _earlier(reader, args, page.number, page.left)))


def in_a_line(reader: Reader, months: Sequence[Month]) -> str:
    """`mar. ● Gr → apr. ▲ Gu → maj ■ R`, the newest last."""
    newest = months[0].status.round.month
    told = [
        f"{reader.words.short_month(m.status.round.month, newest)} {coloured(_cell(m.standing), reader.words).short}"
        for m in reversed(months[:IN_A_LINE])
    ]
    return " → ".join(told)


def _cell(standing: Standing) -> Cell:
    return Cell(standing.shown.colour) if standing.shown else Cell.NOT_RECEIVED


def _title(reader: Reader, month: Month) -> str:
    marks = [reader.month(month.status.round.month), reader.stands(month.standing)]
    if month.standing.visibility is Visibility.PRELIMINARY and month.standing.shown:
        marks.append(reader.say("preliminary"))
    return " · ".join(marks)


async def _month(reader: Reader, month: Month) -> list[CardElement]:
    elements: list[CardElement] = [line(_title(reader, month), bold=True)]
    elements += await _said(reader, month.standing)
    for event in month.events:
        elements += await _event(reader, event)
    return elements


async def _said(reader: Reader, standing: Standing) -> list[CardElement]:
    report = standing.shown
    told: list[CardElement] = []
    if report is not None:
        told += answer_lines(reader, report.answer)
        if standing.edit is not None:
            told.append(line(reader.say("history-edited", text=reader.words.quoted(standing.edit.text))))
        by = await reader.name(report.by)
        day = reader.words.short_day(reader.board.day(report.at))
        told.append(line(reader.say("history-by", by=by, day=day), subtle=True))
    if standing.correction is not None:
        told.append(line(correction_line(reader, standing)))
        told += answer_lines(reader, standing.correction.answer)
    elif standing.is_taken_back:
        told.append(line(reader.say("taken-back")))
    return told


async def _event(reader: Reader, event: Event) -> list[CardElement]:
    day = reader.short_meeting_day(event.meeting)
    if event.rating is not None:
        rated = reader.say("board-rated-on", day=day, colour=reader.colour(event.rating.colour))
        return [line(f"{rated} {event.rating.text}".rstrip())]
    if event.outcome is None:
        return []
    text = reader.words.quoted(" ".join(event.outcome.text.split()))
    told = line(reader.say("history-decided", day=day, text=text))
    return [told, *[await _follow_up(reader, one) for one in event.follow_ups]]


async def _follow_up(reader: Reader, follow_up: FollowUp) -> CardElement:
    who = await owners_of(reader, follow_up.owners, follow_up.unit)
    is_open = follow_up.state is FollowUpState.OPEN
    state = when(reader, follow_up.due) if is_open else reader.say(f"history-follow-up-{follow_up.state}")
    row = f"{reader.words.quoted(follow_up.text)} · {who} · {state}"
    return line(f"{reader.say('outcome-follow-up')} {row}")


def _earlier(reader: Reader, args: View, number: int, left: int) -> list[Action]:
    """[Tidligere]: the months before; in a channel there is nothing to press."""
    if left <= 0 or reader.audience.person is None:
        return []
    asked = {name: value for name, value in args.args if name != "page"}
    return [button(reader.say("button-earlier"), "ask.history", page=str(number + 1), **asked)]
