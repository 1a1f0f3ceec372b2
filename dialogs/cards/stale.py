"""An old card was used: nothing is stored, what was written is shown, and may be used in this month's round."""

from microsoft_teams.cards import Action

from dialogs.cards.parts import button, card, labelled, line, primary
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.plan import Initiative
from domain.reports import Answer, Draft
from domain.rounds import Round, RoundState
from usecases.collections import DRAFTS, INITIATIVES, ROUNDS
from usecases.responsibility import asked_of
from usecases.round_status import latest_round, standing_of


async def stale(reader: Reader, args: View) -> Message | None:
    """`round` and `initiative` are the card's, as far as it names them; what was just written (`wrote`) lies as a
    draft in the newest round, or still in the card's where that draft has been used since.
    """
    newest = await latest_round(reader.tx)
    old = await reader.tx.get(ROUNDS, args.arg("round"))
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    opening = await _opening(reader, old, newest, initiative)
    if newest is None or (old is not None and newest.meeting_date < old.meeting_date):
        return Message(opening)
    month = reader.month(newest.month)
    asked = await asked_of(reader.tx, reader.board, reader.now, reader.person, newest.month)
    if initiative is None or initiative.key not in {i.key for i in asked}:
        anew = [primary(_open_title(reader, month), "report.list", round=newest.key)] if asked else []
        return Message(opening, card([line(opening)], anew))
    data = {"round": newest.key, "initiative": initiative.key, "v": args.arg("v", "1")}
    waiting = await _draft(reader, newest, initiative)
    said = waiting or (await _draft(reader, old, initiative) if old else "")
    wrote = [labelled(reader.say("stale-you-wrote"), reader.words.quoted(said))] if said else []
    if not (args.arg("wrote") and waiting):
        body = [line(opening), *(wrote if args.arg("wrote") else [])]
        return Message(opening, card(body, [primary(_open_title(reader, month), "report.edit", **data)]))
    body = [line(opening), *wrote, line(reader.say("stale-use-it", month=month))]
    actions: list[Action] = [
        primary(reader.say("button-use-text", month=month), "report.edit", **data),
        button(reader.say("button-without-text", month=month), "report.fresh", **data),
    ]
    return Message(opening, card(body, actions))


async def _draft(reader: Reader, round_: Round, initiative: Initiative) -> str:
    """The words of the reader's draft; empty where there is none."""
    key = Draft(round_.key, initiative.key, reader.person.key, Answer(), reader.now).key
    draft = await reader.tx.get(DRAFTS, key)
    return " / ".join(part for part in (draft.answer.text, draft.answer.ask) if part) if draft else ""


def _open_title(reader: Reader, month: str) -> str:
    return reader.say("button-open-month", month=month)


async def _opening(
    reader: Reader, old: Round | None, newest: Round | None, initiative: Initiative | None
) -> str:
    """Why nothing was stored: the round is over, its meeting was cancelled, or somebody was first."""
    if old is None or (initiative is None and old == newest):
        return reader.say("stale-card")
    if old.state is RoundState.ENDED:
        return reader.say("stale-ended", old=reader.month(old.month))
    if newest is not None and old.key != newest.key:
        return reader.say("stale-round", old=reader.month(old.month))
    standing = await standing_of(reader.tx, old, initiative.key) if initiative else None
    if standing is None or standing.report is None:
        return reader.say("stale-card")
    report = standing.report
    at, colour = reader.short_moment(report.at), reader.colour(report.colour)
    if report.by == reader.person.key:
        return reader.say("stale-own", at=at, colour=colour)
    return reader.say("stale-revision", by=await reader.name(report.by), at=at, colour=colour)
