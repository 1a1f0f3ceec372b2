"""An old card was used: nothing is stored, what was written is shown, and may be used in this month's round."""

from dialogs.cards.parts import button, card, labelled, line
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.reports import Answer, Draft
from usecases.collections import DRAFTS, INITIATIVES, ROUNDS
from usecases.round_status import latest_round, standing_of


async def stale(reader: Reader, args: View) -> Message | None:
    """`round` is the card's round; what was written lies as a draft in the newest one."""
    newest = await latest_round(reader.tx)
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    old = await reader.tx.get(ROUNDS, args.arg("round"))
    if newest is None or initiative is None:
        return None
    month = reader.month(newest.month)
    if old is not None and old.key != newest.key:
        opening = reader.say("stale-round", old=reader.month(old.month))
    else:
        opening = await _somebody_was_first(reader, args, initiative.key)
    draft = await reader.tx.get(
        DRAFTS, Draft(newest.key, initiative.key, reader.person.key, Answer(), reader.now).key
    )
    body = [line(opening)]
    data = {"round": newest.key, "initiative": initiative.key, "v": args.arg("v", "1")}
    if draft is None or not (draft.answer.text or draft.answer.ask):
        return Message(
            opening, card(body, [button(reader.say("button-open-month", month=month), "report.edit", **data)])
        )
    said = " / ".join(part for part in (draft.answer.text, draft.answer.ask) if part)
    body.append(labelled(reader.say("stale-you-wrote"), said))
    body.append(line(reader.say("stale-use-it", month=month)))
    actions = [
        button(reader.say("button-use-text", month=month), "report.edit", **data),
        button(reader.say("button-without-text", month=month), "report.fresh", **data),
    ]
    return Message(opening, card(body, actions))


async def _somebody_was_first(reader: Reader, args: View, initiative: str) -> str:
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    standing = await standing_of(reader.tx, round_, initiative) if round_ else None
    if standing is None or standing.report is None:
        return reader.say("stale-card")
    report = standing.report
    return reader.say(
        "stale-revision",
        by=await reader.name(report.by),
        at=reader.short_moment(report.at),
        colour=reader.colour(report.colour),
    )
