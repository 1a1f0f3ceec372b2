"""How much was not understood lately: numbers, and the texts only where they are kept."""

from microsoft_teams.cards import CardElement

from dialogs.cards.parts import card, heading, line
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.not_understood import NotUnderstood, week_of
from usecases.collections import NOT_UNDERSTOOD


async def not_understood(reader: Reader, args: View) -> Message | None:
    """The words "hvor meget forstod du ikke?"."""
    weeks = {one.week: one for one in await reader.tx.query(NOT_UNDERSTOOD)}
    this = week_of(reader.board.day(reader.now))
    now = weeks.pop(this, NotUnderstood(this))
    opening = reader.say("not-understood-count", count=now.count)
    body: list[CardElement] = [heading(opening)]
    if weeks:
        told = [_week(reader, weeks[week]) for week in sorted(weeks, reverse=True)]
        body.append(line(reader.say("not-understood-weeks", weeks=reader.words.listing(told))))
    if now.texts:
        body.append(line(reader.say("not-understood-kept")))
        body += [line(f"– {text}") for text in now.texts]
    elif not reader.board.keep_not_understood:
        body.append(line(reader.say("not-understood-not-kept"), subtle=True))
    return Message(opening, card(body))


def _week(reader: Reader, one: NotUnderstood) -> str:
    return reader.say("not-understood-week", week=one.week[-2:].lstrip("0"), count=one.count)
