"""A longer deadline, and a co-author's draft the chief sends in one tap."""

from microsoft_teams.cards import CardElement

from dialogs.cards.parts import button, card, line, primary
from dialogs.cards.status_form import answer_lines, standing_line
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.stamp import stamp
from domain.access import Action, may
from domain.delivery import View
from domain.reports import Answer, Draft
from domain.rounds import Extension
from usecases.collections import DRAFTS, EXTENSIONS, INITIATIVES, ROUNDS
from usecases.responsibility import target_of
from usecases.round_status import standing_of


async def deadline_extended(reader: Reader, args: View) -> Message | None:
    """Told once; an extension that has passed is not told."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    extension = await reader.tx.get(EXTENSIONS, Extension(round_.key, reader.person.key, reader.now).key)
    if extension is None or extension.until <= reader.now:
        return None
    until, month = reader.moment(extension.until), reader.month(round_.month)
    opening = reader.say("deadline-extended", name=reader.person.first_name, month=month, until=until)
    actions = [primary(reader.say("button-answer-now"), "report.list", round=round_.key)]
    return Message(opening, card([line(opening)], actions))


async def co_draft(reader: Reader, args: View) -> Message | None:
    """The draft as it is now; one that was taken back or sent is not shown."""
    draft = await reader.tx.get(
        DRAFTS, Draft(args.arg("round"), args.arg("initiative"), args.arg("by"), Answer(), reader.now).key
    )
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if draft is None or initiative is None or draft.answer.colour is None:
        return None
    # Somebody else may have become the chief since.
    if not may(
        reader.person, Action.REPORT, await target_of(reader.tx, reader.person, initiative, reader.now)
    ):
        return None
    opening = reader.say("co-draft", by=await reader.name(draft.person), initiative=initiative.title)
    round_ = await reader.tx.get(ROUNDS, draft.round)
    standing = await standing_of(reader.tx, round_, initiative.key) if round_ else None
    body: list[CardElement] = [line(opening), line(reader.colour(draft.answer.colour), bold=True)]
    body += answer_lines(reader, draft.answer)
    if standing:
        body += await standing_line(reader, standing)
    ids = {"round": draft.round, "initiative": initiative.key}
    actions = [
        primary(
            reader.say("button-approve"),
            "draft.approve",
            by=draft.person,
            rev=str(standing.report.revision if standing and standing.report else 0),
            said=stamp(draft.answer),
            **ids,
        ),
        button(reader.say("button-edit"), "draft.edit", by=draft.person, **ids),
    ]
    return Message(opening, card(body, actions))
