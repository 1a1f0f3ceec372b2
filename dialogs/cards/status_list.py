"""The chief's list: every initiative asked about, with last month beside it and one button each."""

from dataclasses import dataclass, replace
from datetime import datetime

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.board_said import board_said
from dialogs.cards.parts import button, buttons, card, first_line, heading, line, primary, section, title_of
from dialogs.cards.status_form import asked_lines, due_of, footer
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.delivery import View
from domain.reports import Draft
from domain.rounds import Round, Step
from domain.standing import Standing
from usecases.collections import DRAFTS, ROUNDS
from usecases.responsibility import asked_of
from usecases.round_status import round_status
from usecases.submit_unchanged import sort_unchanged

PAGE = 15


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person is asked about in a round."""

    round: Round
    standings: tuple[Standing, ...]
    drafts: frozenset[str]

    @property
    def open(self) -> list[Standing]:
        return [s for s in self.standings if s.report is None]


async def asked(reader: Reader, round_key: str) -> Asked | None:
    round_ = await reader.tx.get(ROUNDS, round_key)
    if round_ is None:
        return None
    initiatives = await asked_of(reader.tx, reader.board, reader.now, reader.person, round_.month)
    status = (await round_status(reader.tx, round_)).only(i.key for i in initiatives)
    drafts: list[Draft] = await reader.tx.query(DRAFTS, person=reader.person.key, round=round_.key)
    return Asked(round_, status.standings, frozenset(d.initiative for d in drafts))


async def status_list(reader: Reader, args: View) -> Message | None:
    """The list; nothing to send when the person is asked about nothing (any more)."""
    what = await asked(reader, args.arg("round"))
    if what is None or not what.standings:
        return None
    occasion = args.arg("occasion", "list")
    if occasion in {"open", "remind"} and not (what.open and what.round.is_open):
        return None
    opening = await _opening(reader, what, occasion)
    if args.arg("left") and what.open:
        what = replace(what, standings=tuple(what.open))
    page = number_in(args.arg("page"))
    shown = what.standings[page * PAGE : (page + 1) * PAGE]
    version = args.arg("v", "0")
    body: list[CardElement] = [heading(opening[0]), *(line(text) for text in opening[1:])]
    body += [await _entry(reader, what, standing, version) for standing in shown]
    if what.open:
        body.append(footer(reader, what.round, what.open))
    return Message(" ".join(opening[:2]), card(body, _actions(reader, what, page, version)))


async def _opening(reader: Reader, what: Asked, occasion: str) -> list[str]:
    """First what and by when (users.md, tone)."""
    count, left = len(what.standings), len(what.open)
    until = await due_of(reader, what.round)
    month, due = reader.month(what.round.month), reader.moment(until)
    if occasion == "remind" and reader.now < until:
        return await _reminder(reader, what, month, until)
    if left == 0:
        key = "list-all-received" if _all_own(reader, what) else "list-all-received-others"
        return [reader.say(key, month=month, count=count)]
    if reader.now >= until:
        return [reader.say("list-after-due", month=month, left=left, due=due), _until(reader, what)]
    if left < count:
        return [reader.say("list-some-received", month=month, done=count - left, count=count, due=due)]
    return await asked_lines(reader, what.round, count)


async def _reminder(reader: Reader, what: Asked, month: str, due: datetime) -> list[str]:
    done = len(what.standings) - len(what.open)
    titles = reader.words.listing([s.initiative.title for s in what.open])
    key = "remind-some" if done else "remind-none"
    if not _all_own(reader, what):
        key = "remind-some-others" if done else "remind-none-others"
    elif done and not _by_reader(reader, what):
        key = "remind-some-shared"
    text = reader.say(
        key,
        name=reader.person.first_name,
        month=month,
        done=done,
        count=len(what.standings),
        left=len(what.open),
    )
    lines = [
        text,
        reader.say("remind-left", titles=titles, left=len(what.open)),
        reader.say("remind-due", due=reader.moment(due)),
    ]
    if _same_day(reader, due):
        lines.append(reader.say("remind-last-day"))
    return lines


def _all_own(reader: Reader, what: Asked) -> bool:
    """Whether none of it is asked on somebody else's behalf."""
    return all(reader.person.key in s.initiative.chiefs for s in what.standings)


def _by_reader(reader: Reader, what: Asked) -> bool:
    """Whether the reader has given every answer there is."""
    return all(s.report.by == reader.person.key for s in what.standings if s.report)


def _same_day(reader: Reader, instant: datetime) -> bool:
    return reader.board.day(instant) == reader.board.day(reader.now)


def _until(reader: Reader, what: Asked) -> str:
    if what.round.is_settled:
        return reader.say("list-settled", month=reader.month(what.round.month))
    return reader.say("list-until-freeze", freeze=reader.moment(what.round.at(Step.FREEZE)))


async def _entry(reader: Reader, what: Asked, standing: Standing, version: str) -> CardElement:
    initiative = standing.initiative
    mark = "✔ " if standing.report else ""
    elements: list[CardElement] = [line(f"{mark}{title_of(initiative)}", bold=True)]
    elements += [line(text) for text in await _about(reader, what, standing)]
    data = {"initiative": initiative.key, "round": what.round.key, "v": version}
    title = reader.say("button-edit" if standing.report else "button-update")
    return section(*elements, buttons(button(title, "report.edit", **data)))


async def _about(reader: Reader, what: Asked, standing: Standing) -> list[str]:
    lines = []
    if standing.report:
        lines.append(
            reader.say(
                "entry-received" if standing.report.by == reader.person.key else "entry-received-by",
                colour=reader.colour(standing.report.colour),
                at=reader.short_moment(standing.report.at),
                by=await reader.name(standing.report.by),
            )
        )
    elif standing.previous and standing.previous.report:
        past = standing.previous.report
        month = reader.month(standing.previous.month)
        lines.append(f"{month}: {reader.colour(past.colour)} {first_line(past, reader.words)}".rstrip())
    else:
        lines.append(reader.say("entry-first-time"))
    lines += await board_said(reader, what.round, standing.initiative.key)
    if standing.initiative.key in what.drafts:
        lines.append(reader.say("entry-draft"))
    if reader.person.key not in standing.initiative.chiefs:
        lines.append(reader.say("entry-for-somebody", chief=await reader.name(standing.initiative.chief)))
    elif standing.initiative.chief != reader.person.key:
        lines.append(reader.say("entry-co-responsible", chief=await reader.name(standing.initiative.chief)))
    return lines


def _actions(reader: Reader, what: Asked, page: int, version: str) -> list[Action]:
    data = {"round": what.round.key, "v": version}
    actions: list[Action] = []
    if (page + 1) * PAGE < len(what.standings):
        actions.append(button(reader.say("button-more"), "report.list", page=str(page + 1), **data))
    unchanged = sort_unchanged(list(what.standings), what.drafts)
    if what.round.is_open and (unchanged.stored or unchanged.reds):
        actions.append(primary(reader.say("button-all-unchanged"), "report.unchanged", **data))
    if what.open and what.round.is_open:
        actions.append(button(reader.say("button-away"), "absence.open", **data))
        if reader.now < what.round.due:
            actions.append(button(reader.say("button-snooze"), "snooze.open", **data))
    return actions
