"""Written approvals in chat: the members are asked, approve or have a remark, and the secretary may end it (F05)."""

from datetime import date

from dialogs.cards.follow_ups import shortened
from dialogs.cards.written_approvals import REPEATED
from dialogs.commands.decisions import decided_item, held_meeting
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding.agenda_items import find_item, split_meeting
from domain.access import Action, require
from domain.errors import NotPossible
from usecases.ask_in_writing import approve_in_writing, ask_in_writing, end_in_writing, remark_in_writing
from usecases.open_written_approvals import InWriting, written_of, written_waiting_for

SEND, APPROVE, END = "written.send.confirm", "written.approve.confirm", "written.end.confirm"


async def ask(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "send punkt 4 til skriftlig godkendelse": what will be asked, and of whom, then yes."""
    require(turn.person, Action.MAKE_MINUTES)
    found, item = await decided_item(turn, slots)
    found.open_item(item.key)
    if found.minutes.decision(item.key) is None:
        raise NotPossible("nothing-decided-there")
    return await _form(turn, found.meeting.key, item.key, slots.get("text", ""))


async def form(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send til skriftlig godkendelse] under a decision."""
    return await _form(turn, slots.get("meeting", ""), slots.get("item", ""))


async def _form(turn: Turn, meeting: str, item: str, text: str = "") -> list[Reply]:
    asked = {"meeting": meeting, "item": item, "text": text}
    if text:
        await turn.expect(SEND, **asked)
    return say("written-form", act=SEND, v="1", **asked)


async def send(turn: Turn, slots: Slots) -> list[Reply]:
    """What stands on the form is what they are asked."""
    key, item = slots.get("meeting", ""), slots.get("item", "")
    until = _day(turn.value("until"))
    made = await ask_in_writing(
        turn.tx, turn.board, turn.now, turn.person, key, item, turn.value("text"), until
    )
    found = await _one(turn, key, item)
    return turn.on_card(
        "sentence",
        key="written-sent",
        title=found.item.title,
        count=str(len(made.approvers)),
        due=turn.reader.moment(made.due),
    )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as wrong:
        raise NotPossible("date-unknown", words=words) from wrong


async def _one(turn: Turn, meeting: str, item: str) -> InWriting:
    found = await written_of(turn.tx, meeting, item)
    if found is None:
        raise NotPossible("nothing-written-there")
    return found


async def ask_approve(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "godkend punkt 4": which text, then yes."""
    require(turn.person, Action.APPROVE_MINUTES, turn.as_member())
    return await confirm(turn, await _waiting(turn, slots.get("item", "")))


async def confirm(turn: Turn, found: InWriting) -> list[Reply]:
    asked = found.approval.latest
    if asked is None:
        raise NotPossible("nothing-to-approve")
    return await turn.ask(
        APPROVE,
        "ask-approve-written",
        meeting=found.meeting.key,
        item=found.item.key,
        version=str(asked.number),
        title=found.item.title,
        text=shortened(asked.text, REPEATED),
    )


async def _waiting(turn: Turn, words: str) -> InWriting:
    """What waits for the person's answer: that of the item named, else the only one."""
    rest, day = split_meeting(words)
    waiting = await written_waiting_for(turn.tx, turn.person)
    if day:
        meeting = await held_meeting(turn, {"meeting": day})
        waiting = [one for one in waiting if one.meeting.key == meeting.key]
    if rest:
        named = [find_item(rest, [one.item]).one for one in waiting]
        waiting = [one for one in waiting if one.item in named]
    if not waiting:
        raise NotPossible("nothing-written-waits")
    if len(waiting) > 1:
        raise NotPossible("several-written-wait")
    return waiting[0]


async def approve(turn: Turn, slots: Slots) -> list[Reply]:
    """[Godkend]: the text that is on the card and no other."""
    key, item, version = slots.get("meeting", ""), slots.get("item", ""), slots.get("version", "")
    latest = (await _one(turn, key, item)).approval.latest
    if latest is not None and str(latest.number) != version:
        shown = turn.on_card("written-asked", meeting=key, item=item, version=str(latest.number))
        return [*tell("written-newer"), *shown]
    number = number_in(version)
    await approve_in_writing(turn.tx, turn.board, turn.now, turn.person, key, item, number)
    return turn.on_card("written-asked", meeting=key, item=item, version=version)


async def remark_form(turn: Turn, slots: Slots) -> list[Reply]:
    named = {name: slots.get(name, "") for name in ("meeting", "item", "version")}
    return say("written-remark-form", **named)


async def save_remark(turn: Turn, slots: Slots) -> list[Reply]:
    number = number_in(slots.get("version", ""))
    found = await _one(turn, slots.get("meeting", ""), slots.get("item", ""))
    return await remark(turn, found, number, turn.value("remark"))


async def remark(turn: Turn, found: InWriting, number: int, text: str) -> list[Reply]:
    await remark_in_writing(
        turn.tx, turn.board, turn.now, turn.person, found.meeting.key, found.item.key, number, text
    )
    secretariat = turn.board.secretariat
    return turn.on_card("sentence", key="written-remark-kept", text=text.strip(), secretariat=secretariat)


async def ask_end(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "afslut den skriftlige godkendelse af punkt 4": with how many, then yes."""
    require(turn.person, Action.MAKE_MINUTES)
    found, item = await decided_item(turn, slots)
    return await _ask_end(turn, await _one(turn, found.meeting.key, item.key))


async def end_one(turn: Turn, slots: Slots) -> list[Reply]:
    """[Afslut]: asked first, like the words."""
    return await _ask_end(turn, await _one(turn, slots.get("meeting", ""), slots.get("item", "")))


async def _ask_end(turn: Turn, found: InWriting) -> list[Reply]:
    asked = found.approval.latest
    if not found.approval.is_open:
        raise NotPossible("written-ended")
    if asked is None or not asked.replies:
        raise NotPossible("written-nobody")
    waiting = [await turn.reader.name(key) for key in asked.waiting_for]
    return await turn.ask(
        END,
        "ask-end-written",
        meeting=found.meeting.key,
        item=found.item.key,
        title=found.item.title,
        done=str(len(asked.replies)),
        count=str(len(asked.approvers)),
        names=turn.words.listing(waiting),
    )


async def ended(turn: Turn, slots: Slots) -> list[Reply]:
    key, item = slots.get("meeting", ""), slots.get("item", "")
    await end_in_writing(turn.tx, turn.board, turn.now, turn.person, key, item)
    return turn.on_card("written-ended", meeting=key, item=item)
