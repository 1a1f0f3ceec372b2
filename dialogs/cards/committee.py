"""What goes to a committee and when, by the plan: the points and their milestones (S18)."""

import re
from datetime import date

from microsoft_teams.cards import CardElement

from dialogs.cards.found import may_see
from dialogs.cards.narrowing import of_those
from dialogs.cards.paging import LINES, next_button, page_of, rest_line
from dialogs.cards.parts import card, heading, line, title_of
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.delivery import View
from domain.plan import Initiative, InitiativeState, Milestone

_WORD = re.compile(r"\w+")


async def goes_to(reader: Reader, args: View) -> Message | None:
    """The words "hvad skal i BUU i juni?"; without a month what is to come, and what has no day yet."""
    committee, month = args.arg("committee"), args.arg("month")
    seen = [i for i in await may_see(reader) if i.state is InitiativeState.ACTIVE]
    others = {name for i in seen for name in i.committees} - {committee}
    mine = await of_those(reader, [i for i in seen if committee in i.committees], args)
    today = reader.board.day(reader.now)
    dated = sorted(
        (
            (milestone.date, i, milestone.text)
            for i in mine
            for milestone in i.milestones
            if _is_for(milestone, committee, others) and _is_when(milestone.date, month, today)
        ),
        key=lambda one: (one[0], one[1].order),
    )
    lines = [
        f"{reader.words.short_day(day)} · {title_of(i)}{f': {text}' if text else ''}"
        for day, i, text in dated
    ]
    undated = [] if month else [i for i in mine if i.key not in {one.key for _, one, _ in dated}]
    return _message(reader, args, lines, undated)


def _is_for(milestone: Milestone, committee: str, others: set[str]) -> bool:
    """A milestone that names other committees only is theirs."""
    named = set(_WORD.findall(milestone.text))
    return committee in named or named.isdisjoint(others)


def _is_when(day: date, month: str, today: date) -> bool:
    return f"{day:%Y-%m}" == month if month else day >= today


def _message(reader: Reader, args: View, lines: list[str], undated: list[Initiative]) -> Message:
    committee, month = args.arg("committee"), args.arg("month")
    opening = reader.say("committee", committee=committee, count=len(lines) + len(undated))
    if month:
        opening = f"{opening} {reader.say('committee-month', month=reader.month(month))}"
    every = [*lines, *(reader.say("committee-undated", title=title_of(i)) for i in undated)]
    page = page_of(args, [str(at) for at in range(len(every))], LINES)
    told = reader.say("committee-guidance", day=reader.words.day(reader.board.day(reader.now)))
    body: list[CardElement] = [heading(opening), *(line(f"– {every[number_in(at)]}") for at in page.keys)]
    return Message(
        opening,
        card([*body, *rest_line(reader, page), line(told, subtle=True)], next_button(reader, page, args)),
    )
