"""Ending the approval of minutes in chat: with how many, then yes."""

from dialogs.commands.decisions import held_meeting
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn
from domain.access import Action, require
from domain.errors import NotPossible
from domain.minutes import Approval
from usecases.end_approval import end_minutes_approval
from usecases.minutes_of import held

END = "minutes.end.confirm"


async def ask_end(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "afslut godkendelsen af referatet"."""
    require(turn.person, Action.MAKE_MINUTES)
    meeting = await held_meeting(turn, slots)
    return await _ask(turn, meeting.key)


async def end_one(turn: Turn, slots: Slots) -> list[Reply]:
    """[Afslut nu] when the time is up."""
    return await _ask(turn, slots.get("meeting", ""))


async def _ask(turn: Turn, key: str) -> list[Reply]:
    found = await held(turn.tx, turn.board, turn.now, key)
    edition = found.minutes.latest
    if edition is None:
        raise NotPossible("minutes-not-sent", day=turn.words.day(found.meeting.date))
    if edition.is_approved:
        raise NotPossible("minutes-approved-already", number=str(edition.number))
    approved = [r.person for r in edition.replies if r.approval is Approval.APPROVED]
    if not approved:
        raise NotPossible("minutes-nobody-approved")
    waiting = [await turn.reader.name(person) for person in edition.waiting_for]
    return await turn.ask(
        END,
        "ask-end-minutes",
        meeting=key,
        version=str(edition.number),
        day=found.meeting.date.isoformat(),
        number=str(edition.number),
        done=str(len(approved)),
        names=turn.words.listing(waiting),
    )


async def ended(turn: Turn, slots: Slots) -> list[Reply]:
    key, number = slots.get("meeting", ""), number_in(slots.get("version", ""))
    await end_minutes_approval(turn.tx, turn.board, turn.now, turn.person, key, number)
    return turn.on_card("minutes-answered", meeting=key, version=str(number))
