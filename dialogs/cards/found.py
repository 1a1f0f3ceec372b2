"""Answers to questions with more than a colour: changed or not, for how long, new in the plan or gone from it (S06, S10)."""

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date

from microsoft_teams.cards import CardElement

from dialogs.cards.answers import (
    as_of,
    asked_about,
    described,
    not_received_section,
    title_line,
)
from dialogs.cards.narrowing import of_those
from dialogs.cards.paging import LINES, Page, next_button, on_obs_list, page_of, rest_line
from dialogs.cards.parts import card, first_line, heading, line, section, title_of
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import sees_everything
from domain.delivery import View
from domain.plan import Initiative, InitiativeState
from domain.reports import RANK, Colour
from domain.standing import RoundStatus, Settled, Standing
from usecases.collections import INITIATIVES
from usecases.round_now import runs, settled_in, with_history
from usecases.round_status import rounds_by_date

Was = dict[str, Settled]
_Compare = Callable[[Colour, Colour], bool]
COMPARED: dict[str, _Compare] = {
    "changed": lambda was, now: was is not now,
    "became": lambda was, now: was is not now,
    "unchanged": lambda was, now: was is now,
    "worse": lambda was, now: RANK[now] > RANK[was],
    "better": lambda was, now: RANK[now] < RANK[was],
}
MOST_MONTHS = 120


async def found(reader: Reader, args: View) -> Message | None:
    """The words "gule i BUU der ikke har ændret sig", "hvad har været rødt mere end to måneder"."""
    asked = await asked_about(reader, args)
    if isinstance(asked, Message):
        return asked
    status, scope = asked
    if args.arg("change"):
        return await _compared(reader, args, status, scope)
    return await _for_long(reader, args, status, scope)


async def those_found(reader: Reader, args: View, status: RoundStatus) -> list[Standing]:
    """All of them, the first shown first."""
    if args.arg("change"):
        return (await _compared_with_before(reader, args, status))[2]
    return await _lasting(reader, args, status)


def _of_colours(args: View, standings: Iterable[Standing]) -> list[Standing]:
    colours = {Colour(name) for name in args.arg("colours").split(",") if name}
    return [s for s in standings if s.shown is not None and (not colours or s.shown.colour in colours)]


async def _compared(reader: Reader, args: View, status: RoundStatus, scope: str) -> Message:
    since, was, hits = await _compared_with_before(reader, args, status)
    if not since:
        return Message(reader.say("found-nothing-before", month=reader.month(status.round.month)))
    change = args.arg("change")
    page = page_of(args, [s.initiative.key for s in hits], LINES)
    left = Colour(args.arg("left")) if args.arg("left") in list(Colour) else None
    opening = reader.say(
        "found-left" if left else f"found-{change if change in COMPARED else 'changed'}",
        count=page.count,
        kind=_kind(reader, args, page.count),
        since=reader.month(since),
        was=reader.say(f"kind-{left}", count=page.count) if left else "",
    )
    opening = f"{opening} ({scope})" if scope else opening
    body: list[CardElement] = [heading(opening), line(as_of(reader, status), subtle=True)]
    status = await with_history(reader.tx, status, page.keys)
    body += [one for key in page.keys if (s := status.of(key)) for one in _change_lines(reader, s, was)]
    body += rest_line(reader, page)
    if change == "changed" and page.is_first and not args.arg("left"):
        body += await _plan_lines(reader, args, since)
        body += await not_received_section(reader, status, everything=False) if status.not_received() else []
    return Message(opening, card(body, next_button(reader, page, args)))


async def _compared_with_before(
    reader: Reader, args: View, status: RoundStatus
) -> tuple[str, Was, list[Standing]]:
    """The month that is compared with (`since`, else that of the round before; empty where there is none), and how it ended."""
    since = args.arg("since") or await _month_before(reader, status)
    was = await settled_in(reader.tx, since, [s.initiative.key for s in status.standings]) if since else {}
    differs = COMPARED.get(args.arg("change"), COMPARED["changed"])
    hits = (s for s in _of_colours(args, status.standings) if _differs(s, was, differs))
    return since, was, _worst_first(s for s in hits if _left(args, s, was))


async def _month_before(reader: Reader, status: RoundStatus) -> str:
    earlier = [r for r in await rounds_by_date(reader.tx) if r.is_settled and r.month < status.round.month]
    return earlier[-1].month if earlier else ""


def _differs(standing: Standing, was: Was, differs: _Compare) -> bool:
    before = was.get(standing.initiative.key)
    return (
        before is not None
        and before.report is not None
        and standing.shown is not None
        and differs(before.report.colour, standing.shown.colour)
    )


def _left(args: View, standing: Standing, was: Was) -> bool:
    """Of "fra rød til gul" and "ikke længere rødt" the colour that was."""
    before = was[standing.initiative.key].report
    return not args.arg("left") or (before is not None and str(before.colour) == args.arg("left"))


def _worst_first(standings: Iterable[Standing]) -> list[Standing]:
    return sorted(standings, key=lambda s: -RANK[s.shown.colour] if s.shown else 0)


def _change_lines(reader: Reader, standing: Standing, was: Was) -> list[CardElement]:
    """`▲ Gul → ■ Rød · Flådestyring (R003)`, and in short what the chief says now."""
    before, now = was[standing.initiative.key].report, standing.shown
    if now is None or before is None:
        return []
    same = before.colour is now.colour
    what = (
        title_line(reader, standing)
        if same
        else f"{reader.reported(before)} → {reader.stands(standing)} · {title_of(standing.initiative)}"
    )
    said = first_line(now, reader.words)
    return [section(line(what, bold=True), *([line(said)] if said else []))]


async def _plan_lines(reader: Reader, args: View, since: str) -> list[CardElement]:
    """What has come into the plan and left it meanwhile (S10)."""
    plan = await of_those(reader, await may_see(reader), args)
    new = [i for i in plan if i.new_from > since and i.state is InitiativeState.ACTIVE]
    gone = [i for i in plan if i.state is InitiativeState.REMOVED and i.removed_on[:7] > since]
    told = [("plan-new", new), ("plan-removed", gone)]
    return [line(reader.say(key, titles=_titles(reader, those))) for key, those in told if those]


def _titles(reader: Reader, initiatives: Sequence[Initiative]) -> str:
    return reader.words.listing([title_of(i) for i in initiatives])


async def may_see(reader: Reader) -> list[Initiative]:
    """The plan as far as the reader may see its status: a channel and those who follow the board all of it."""
    plan = sorted(await reader.tx.query(INITIATIVES), key=lambda i: (i.order, i.key))
    person = reader.audience.person
    if person is None or sees_everything(person):
        return plan
    return [i for i in plan if person.key in i.chiefs or i.key in reader.audience.stands_in]


async def _for_long(reader: Reader, args: View, status: RoundStatus, scope: str) -> Message:
    least = _least(args)
    page = page_of(args, [s.initiative.key for s in await _lasting(reader, args, status)])
    status = await with_history(reader.tx, status, page.keys)
    opening = reader.say(
        "found-long" if least > 1 else "found-longest" if args.arg("longest") else "found-of",
        count=page.count,
        kind=_kind(reader, args, page.count),
        months=least,
        month=reader.month(status.round.month),
    )
    opening = f"{opening} ({scope})" if scope else opening
    body: list[CardElement] = [heading(opening), line(as_of(reader, status), subtle=True)]
    shown = [s for key in page.keys if (s := status.of(key))]
    since = await runs(reader.tx, status, page.keys)
    on_list = await on_obs_list(reader, status)
    body += [section(*await _with_since(reader, status, s, on_list, *since[s.initiative.key])) for s in shown]
    body += rest_line(reader, page)
    if least <= 1 and not args.arg("longest") and page.is_first:
        body += await not_received_section(reader, status, everything=False)
    return Message(opening, card(body, next_button(reader, page, args)))


def _least(args: View) -> int:
    return number_in(args.arg("months")) if args.arg("months").isdecimal() else 1


async def _lasting(reader: Reader, args: View, status: RoundStatus) -> list[Standing]:
    """At least so many months' statuses in a row; without a number those of several colours, or the longest first."""
    hits, least = _of_colours(args, status.standings), _least(args)
    if least <= 1 and not args.arg("longest"):
        return _worst_first(hits)
    lengths = await runs(reader.tx, status, [s.initiative.key for s in hits])
    long = [s for s in hits if lengths[s.initiative.key][0] >= min(least, MOST_MONTHS)]
    return sorted(long, key=lambda s: -lengths[s.initiative.key][0])


async def _with_since(
    reader: Reader, status: RoundStatus, standing: Standing, on_list: Container[str], months: int, since: str
) -> list[CardElement]:
    """Red says since when by itself; the others do here."""
    shown = await described(reader, status, standing, on_list, full=False)
    if months > 1 and standing.shown and standing.shown.colour is not Colour.RED:
        shown.append(line(reader.say("same-since", month=reader.month(since)), subtle=True))
    return shown


def _kind(reader: Reader, args: View, count: int) -> str:
    """`røde og gule indsatser`, `rød indsats`."""
    colours = [name for name in args.arg("colours").split(",") if name]
    names = reader.words.listing([reader.say(f"kind-{name}", count=count) for name in colours])
    noun = reader.say("kind-initiative", count=count)
    return f"{names} {noun}" if names else noun


async def plan_changes(reader: Reader, args: View) -> Message | None:
    """The words "nye indsatser siden marts", "hvad er fjernet siden april": the newest first, each with its day (S10)."""
    state, since = args.arg("state"), args.arg("since")
    plan = await of_those(reader, await may_see(reader), args)
    if state == "new":
        dated = [
            (i.new_from, i)
            for i in plan
            if i.new_from >= (since or "0") and i.state is InitiativeState.ACTIVE
        ]
        dated = [(month, i) for month, i in dated if month]
    else:
        gone = [i for i in plan if i.state is InitiativeState.REMOVED]
        dated = [(i.removed_on, i) for i in gone if not since or i.removed_on[:7] >= since]
    latest_first = sorted(dated, key=lambda one: one[0], reverse=True)
    page: Page = page_of(args, [i.key for _, i in latest_first], LINES)
    since_words = reader.say("plan-since", month=reader.month(since)) if since else ""
    opening = reader.say(f"plan-changes-{'new' if state == 'new' else 'removed'}", count=page.count)
    opening = f"{opening} {since_words}" if since else opening
    if args.arg("scope") == "mine":
        opening = f"{opening} ({reader.say('scope-mine')})"
    titles = {i.key: (when, i) for when, i in dated}
    lines = [line(f"– {title_of(titles[key][1])}{_when(reader, titles[key][0])}") for key in page.keys]
    told = line(reader.say("plan-as-of", day=reader.words.day(reader.board.day(reader.now))), subtle=True)
    body = [heading(opening), told, *lines, *rest_line(reader, page)]
    return Message(opening, card(body, next_button(reader, page, args)))


def _when(reader: Reader, when: str) -> str:
    if not when:
        return ""
    is_day = len(when) == len("2025-05-02")
    words = reader.words.day(date.fromisoformat(when)) if is_day else reader.month(when)
    return f" · {reader.say('plan-left' if is_day else 'plan-came', when=words)}"
