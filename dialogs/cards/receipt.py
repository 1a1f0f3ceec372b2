"""The receipt: what is stored, who sees it when, and how to change it (S03)."""

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, heading, line, title_of
from dialogs.cards.status_list import Asked, asked
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.reports import Colour
from domain.rounds import Round, RoundState, Step
from domain.standing import Standing
from usecases.collections import INITIATIVES, ROUNDS
from usecases.round_status import standing_of


async def receipt(reader: Reader, args: View) -> Message | None:
    """For everything the person is asked about, or for the one `initiative` alone."""
    what = await _stored(reader, args)
    if what is None or not any(s.report for s in what.standings):
        return None
    received = [s for s in what.standings if s.report]
    newest = max(s.report.at for s in received if s.report)
    opening = reader.say(
        "receipt",
        name=reader.person.first_name,
        month=reader.month(what.round.month),
        at=reader.short_moment(newest),
    )
    body: list[CardElement] = [heading(opening), *(line(_stored_line(reader, s)) for s in received)]
    body += [line(text, subtle=True) for text in await who_sees(reader, what.round, what.standings)]
    left = [s.initiative.title for s in what.open]
    if left:
        body.append(line(reader.say("receipt-left", titles=reader.words.listing(left), left=len(left))))
    return Message(opening, card(body, _actions(reader, what, bool(left), args.arg("v", "1"))))


async def _stored(reader: Reader, args: View) -> Asked | None:
    only = args.arg("initiative")
    if not only:
        return await asked(reader, args.arg("round"))
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    initiative = await reader.tx.get(INITIATIVES, only)
    if round_ is None or initiative is None:
        return None
    standing = await standing_of(reader.tx, round_, only) or Standing(initiative)
    return Asked(round_, (standing,), frozenset())


def _stored_line(reader: Reader, standing: Standing) -> str:
    report = standing.report
    text = f"{reader.reported(report)} {title_of(standing.initiative)}"
    previous = standing.previous
    same = previous and previous.report and report and previous.report.colour is report.colour
    if previous and same and report and report.colour is Colour.RED and previous.report:
        return f"{text} {reader.say('receipt-unchanged', month=reader.month(previous.month))}"
    if previous and same and previous.report and report and previous.report.text == report.text:
        return f"{text} {reader.say('receipt-unchanged', month=reader.month(previous.month))}"
    return text


async def who_sees(reader: Reader, round_: Round, standings: tuple[Standing, ...]) -> list[str]:
    """Who can see the answers, and from when (users.md: a chief always knows)."""
    if round_.state is RoundState.CLOSED:
        return [reader.say("sees-closed")]
    directors = dict.fromkeys(key for s in standings for key in s.initiative.directors)
    names = [await reader.first_name(key) for key in directors if key != reader.person.key]
    who = reader.words.listing([*names, reader.say("finance"), reader.board.secretariat])
    if round_.state is RoundState.FROZEN:
        return [reader.say("sees-correction", who=who)]
    return [reader.say("sees", who=who, freeze=reader.moment(round_.at(Step.FREEZE)))]


def _actions(reader: Reader, what: Asked, left: bool, version: str) -> list[Action]:  # noqa: FBT001  one caller
    data = {"round": what.round.key, "v": version}
    title = reader.say("button-answer-rest" if left else "button-edit")
    return [
        button(title, "report.list", **data),
        button(reader.say("button-who-sees"), "say", text=reader.say("say-who-sees")),
    ]
