"""A draft of the agenda to the chief executive: asked first, then approved or remarked on in one tap (design.md §5)."""

from dialogs.cards.documents import closed_draft
from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.commands.shared_work import person_named
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, require
from domain.agenda_drafts import SentDraft
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from usecases.collections import MEETINGS, PEOPLE
from usecases.send_draft import (
    approve_draft,
    chief_executives,
    drafts_waiting_for,
    plan_draft,
    remark_on_draft,
    send_draft,
)

SEND = "agenda.draft.confirm"


async def ask_send(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "send udkast til kommunaldirektøren"; a name in the place of the title is taken too."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    person = await _receiver(turn, slots.get("person", ""))
    if isinstance(person, list):
        return person
    draft = await plan_draft(turn.tx, turn.board, turn.now, turn.person, meeting.key, person)
    return await turn.ask(
        SEND,
        "ask-send-draft",
        meeting=meeting.key,
        to=person.key,
        version=str(draft.agenda.version),
        name=person.name,
        day=meeting.date.isoformat(),
    )


async def _receiver(turn: Turn, words: str) -> Person | list[Reply]:
    """Asked for where the people file has nobody, or several, with that title."""
    if words:
        return await person_named(turn, words)
    found = await chief_executives(turn.tx)
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotPossible("draft-nobody")
    offers = "\n".join(turn.words.say("offer-send-draft", name=person.name) for person in found)
    return say("offers", key="draft-which", what="", say=offers)


async def send_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    """What it says is when it will be there: a message nobody asked for waits for the half-day."""
    draft, row = await send_draft(
        turn.tx,
        turn.board,
        turn.now,
        turn.person,
        slots.get("meeting", ""),
        slots.get("to", ""),
        number_in(slots.get("version", "")),
    )
    waits = row is not None and row.not_before > turn.now
    person = await turn.tx.get(PEOPLE, draft.approver)
    said = {"name": person.name if person else "", "version": str(draft.agenda.version)}
    if row is None or not waits:
        return turn.on_card("sentence", key="draft-on-its-way", **said)
    when = turn.reader.moment(row.not_before)
    return turn.on_card("sentence", key="draft-on-its-way-later", when=when, **said)


async def approve(turn: Turn, slots: Slots) -> list[Reply]:
    """[Godkend]: the version on the card and no other."""
    draft = await approve_draft(turn.tx, turn.board, turn.now, turn.person, slots.get("draft", ""))
    return turn.on_card("agenda-draft", draft=draft.key)


async def say_approve(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "godkend udkastet": which version, then yes."""
    draft = await _waiting(turn)
    meeting = await turn.tx.get(MEETINGS, draft.meeting)
    if meeting is None:
        raise UnknownObject(draft.meeting)
    return await turn.ask(
        "agenda.draft.approve.confirm",
        "ask-approve-draft",
        draft=draft.key,
        version=str(draft.agenda.version),
        day=meeting.date.isoformat(),
    )


async def _waiting(turn: Turn) -> SentDraft:
    waiting = await drafts_waiting_for(turn.tx, turn.person)
    if not waiting:
        raise NotPossible("no-draft-waits")
    return max(waiting, key=lambda draft: draft.at)


async def closed_link(turn: Turn, slots: Slots) -> list[Reply]:
    """[PDF med det lukkede], as long as there is something closed in it to read."""
    shown = view("agenda-draft-closed", draft=slots.get("draft", ""))
    return [Reply(shown)] if await closed_draft(turn.reader, shown) else tell("draft-nothing-closed")


async def remark_form(turn: Turn, slots: Slots) -> list[Reply]:
    """[Bemærkning]."""
    return say("draft-remark-form", draft=slots.get("draft", ""))


async def save_remark(turn: Turn, slots: Slots) -> list[Reply]:
    return await _remark(turn, slots.get("draft", ""), turn.value("remark"))


async def say_remark(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "bemærkning til udkastet: …", or the form where there is no text yet."""
    draft = await _waiting(turn)
    if not slots.get("text"):
        return say("draft-remark-form", draft=draft.key)
    return await _remark(turn, draft.key, slots["text"])


async def _remark(turn: Turn, key: str, text: str) -> list[Reply]:
    draft = await remark_on_draft(turn.tx, turn.board, turn.now, turn.person, key, text)
    sender = await turn.tx.get(PEOPLE, draft.by)
    name = sender.name if sender and sender.active else turn.board.secretariat
    return turn.on_card("sentence", key="draft-remark-sent", name=name)
