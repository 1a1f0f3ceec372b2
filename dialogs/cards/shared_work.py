"""A longer deadline, and a co-author's draft the chief sends in one tap."""

from dialogs.cards.notices import said
from dialogs.cards.parts import button, card, line
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.reports import Answer, Draft, Report
from domain.rounds import Extension
from usecases.collections import DRAFTS, EXTENSIONS, INITIATIVES, ROUNDS


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
    actions = [button(reader.say("button-answer-now"), "report.list", round=round_.key)]
    return Message(opening, card([line(opening)], actions))


async def co_draft(reader: Reader, args: View) -> Message | None:
    """The draft as it is now; one that was taken back or sent is not shown."""
    draft = await reader.tx.get(
        DRAFTS, Draft(args.arg("round"), args.arg("initiative"), args.arg("by"), Answer(), reader.now).key
    )
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if draft is None or initiative is None or draft.answer.colour is None:
        return None
    opening = reader.say("co-draft", by=await reader.name(draft.person), initiative=initiative.title)
    shown = Report(
        draft.round,
        initiative.key,
        0,
        draft.answer.colour,
        draft.answer.text,
        draft.person,
        initiative.chief,
        draft.at,
        draft.answer.backgrounds,
        draft.answer.ask,
    )
    body = [line(opening), line(reader.colour(draft.answer.colour), bold=True), *said(reader, shown)]
    ids = {"round": draft.round, "initiative": initiative.key}
    actions = [
        button(reader.say("button-approve"), "draft.approve", by=draft.person, **ids),
        button(reader.say("button-edit"), "report.edit", **ids),
    ]
    return Message(opening, card(body, actions))
