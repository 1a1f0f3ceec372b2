"""Taking a posted agenda back: what it does is said and confirmed first (design.md §5)."""

from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn
from domain.access import Action, require
from usecases.withdraw_agenda import Withdrawal, plan_withdrawal, withdraw_agenda


async def ask(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "træk dagsordenen tilbage"."""
    require(turn.person, Action.POST)
    meeting = await meeting_in_hand(turn, slots)
    found = await plan_withdrawal(turn.tx, turn.board, turn.now, meeting.key)
    return await turn.ask(
        "agenda.withdraw.confirm",
        f"ask-withdraw{_how(found)}",
        meeting=meeting.key,
        day=meeting.date.isoformat(),
        seen=turn.reader.short_moment(found.seen) if found.seen else "",
    )


async def ask_for(turn: Turn, slots: Slots) -> list[Reply]:
    """[Prøv igen] on a card that names its meeting."""
    return await ask(turn, {"meeting_key": slots.get("meeting", "")})


async def withdrawn(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.POST)
    found = await withdraw_agenda(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    key = "withdrawn-unsure" if found.unsure else f"withdrawn{_how(found)}"
    return turn.on_card("sentence", key=key, day=turn.reader.meeting_day(found.meeting))


def _how(found: Withdrawal) -> str:
    if found.again:
        return "-again"
    return "" if found.seen else "-waiting"
