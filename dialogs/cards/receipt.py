"""The receipt: what is stored, who sees it when, and how to change it (S03)."""

from enum import StrEnum

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, heading, line
from dialogs.cards.round_forms import answerable
from dialogs.cards.status_list import Asked, asked
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.rounds import Round, RoundState, Step
from domain.standing import Standing
from usecases.collections import INITIATIVES, ROUNDS
from usecases.round_status import standing_of


class Sees(StrEnum):
    """The sentences of who sees an answer, by where the round and the answer stand."""

    NOW = "now"
    LATER = "later"
    SETTLED = "settled"
    CORRECTION = "correction"
    CORRECTION_LATER = "correction-later"
    CLOSED = "closed"


async def receipt(reader: Reader, args: View) -> Message | None:
    """For everything the person is asked about, or for the one `initiative` alone."""
    what = await _stored(reader, args)
    if what is None or not any(s.report for s in what.standings):
        return None
    received = [s for s in what.standings if s.report]
    newest = max(s.report.at for s in received if s.report)
    opening = reader.say(
        "receipt" if _is_own(reader, what) else "receipt-for",
        name=reader.person.first_name,
        month=reader.month(what.round.month),
        at=reader.short_moment(newest),
        chief=await reader.name(what.standings[0].initiative.chief),
    )
    body: list[CardElement] = [heading(opening), *[line(await _stored_line(reader, s)) for s in received]]
    body += [line(text, subtle=True) for text in await who_sees(reader, what.round, what.standings)]
    left = [s.initiative.title for s in await _left(reader, args, what)]
    if left:
        body.append(line(reader.say("receipt-left", titles=reader.words.listing(left), left=len(left))))
    actions = _actions(reader, what, bool(left), args.arg("v", "1"))
    return Message(
        opening, card(body, actions if _is_own(reader, what) else await _entered_actions(reader, what))
    )


def _is_own(reader: Reader, what: Asked) -> bool:
    """Whether the reader answered as the one responsible, and not for somebody who then is told."""
    reports = [s.report for s in what.standings if s.report is not None]
    return not any(r.source is not None and r.by == reader.person.key for r in reports)


async def _left(reader: Reader, args: View, what: Asked) -> list[Standing]:
    """What the person is still asked about, also after one line about one initiative."""
    if not args.arg("initiative"):
        return what.open
    everything = await asked(reader, what.round.key)
    own = everything and any(s.initiative.key == args.arg("initiative") for s in everything.standings)
    return everything.open if everything and own else []


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


async def _stored_line(reader: Reader, standing: Standing) -> str:
    """`● Grøn Arbejde med kloge m2 (uændret siden april)`; another's answer is never called one's own."""
    report, previous = standing.report, standing.previous
    parts = [f"{reader.reported(report)} {standing.initiative.title}"]
    if report and previous and previous.report and previous.report.answer == report.answer:
        parts.append(reader.say("receipt-unchanged", month=reader.month(previous.month)))
    if report and report.by != reader.person.key:
        parts.append(reader.say("receipt-by", by=await reader.name(report.by)))
    return " ".join(parts)


async def who_sees(reader: Reader, round_: Round, standings: tuple[Standing, ...]) -> list[str]:
    """Who can see the answers, and from when (users.md: a chief always knows)."""
    if not standings:
        return []
    directors = dict.fromkeys(key for s in standings for key in s.initiative.directors)
    names = [await reader.first_name(key) for key in directors if key != reader.person.key]
    who = reader.words.listing([*names, reader.say("finance"), reader.board.secretariat])
    freeze = reader.moment(round_.at(Step.FREEZE))
    return [
        reader.say(
            f"who-sees-{_sees(round_, standings)}",
            who=who,
            freeze=freeze,
            secretariat=reader.board.secretariat,
        )
    ]


def _sees(round_: Round, standings: tuple[Standing, ...]) -> Sees:
    """Which sentence is true: it depends on where the round stands, and on whether and when there was an answer."""
    answered = any(s.report for s in standings)
    late = any(s.report != s.settled for s in standings)
    if round_.state is RoundState.OPEN:
        return Sees.NOW if answered else Sees.LATER
    if answered and not late:
        return Sees.SETTLED
    if round_.state is RoundState.FROZEN:
        return Sees.CORRECTION if answered else Sees.CORRECTION_LATER
    return Sees.CLOSED


def _actions(reader: Reader, what: Asked, left: bool, version: str) -> list[Action]:  # noqa: FBT001  one caller
    data = {"round": what.round.key, "v": version}
    title = reader.say("button-answer-rest" if left else "button-edit")
    return [
        button(title, "report.list", **data),
        button(reader.say("button-who-sees"), "say", text=reader.say("say-who-sees")),
    ]


async def _entered_actions(reader: Reader, what: Asked) -> list[Action]:
    """What was entered for a chief can be taken back by whoever entered it, and the rest answered."""
    standing = what.standings[0]
    if standing.report is None:
        return []
    chief = standing.initiative.chief
    ids = {"round": what.round.key, "initiative": standing.initiative.key}
    undo = button(reader.say("button-undo"), "report.annul.confirm", rev=str(standing.report.revision), **ids)
    if not await answerable(reader, what.round, chief):
        return [undo]
    rest = button(reader.say("button-answer-rest"), "report.list", round=what.round.key, chief=chief)
    return [undo, rest]
